using Anlan.Tests.Architecture;

namespace Anlan.Tests.Hosting;

/// <summary>
/// A text made from the code, compared with the reviewed one in the repository. <c>UPDATE_GOLDEN=1</c> (or <c>./golden</c>) writes it anew;
/// the difference is then reviewed like any other change.
/// </summary>
internal static class Golden
{
    /// <param name="path">The reviewed file, from the root of the repository.</param>
    /// <param name="text">What the code makes now.</param>
    public static void Match(string path, string text)
    {
        var file = Path.Combine(SourceTree.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }
        var reviewed = File.Exists(file) ? File.ReadAllText(file).Split('\n') : [];
        var made = text.Split('\n');
        var added = made.Except(reviewed).Take(20).Select(l => "+ " + l);
        var gone = reviewed.Except(made).Take(20).Select(l => "- " + l);
        if (!made.SequenceEqual(reviewed))
            Assert.Fail($"{path} differs; look at it and run ./golden when it is right.\n{string.Join('\n', gone.Concat(added))}");
    }
}
