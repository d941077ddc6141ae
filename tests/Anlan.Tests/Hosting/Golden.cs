using Anlan.Tests.Architecture;

namespace Anlan.Tests.Hosting;

/// <summary>
/// A text made from the code, compared with the reviewed one in the repository. <c>UPDATE_GOLDEN=1</c> (or <c>./golden</c>) writes it anew;
/// the difference is then reviewed like any other change.
/// </summary>
internal static class Golden
{
    /// <summary>Matches a text of each module, which stands in the folder of the module's tests; what is no module's is the shell's.</summary>
    /// <param name="name">File name without <c>.approved.txt</c>.</param>
    /// <param name="texts">By module; modules without a text have no file.</param>
    public static void MatchEach(string name, IReadOnlyDictionary<string, string> texts)
    {
        string Of(string module) => $"tests/Anlan.Tests/{module}/{name}.approved.txt";
        var folders = Directory.GetDirectories(Path.Combine(SourceTree.Root, "tests/Anlan.Tests")).Select(d => Path.GetFileName(d)!);
        foreach (var left in folders.Where(f => !texts.ContainsKey(f) && File.Exists(Path.Combine(SourceTree.Root, Of(f)))))
            if (Updates)
                File.Delete(Path.Combine(SourceTree.Root, Of(left)));
            else
                Assert.Fail($"{Of(left)} tells of nothing any more; run ./golden when that is right.");
        Assert.Multiple([.. texts.Select(t => (Action)(() => Match(Of(t.Key), t.Value)))]);
    }

    /// <summary>The module a type or a file of the product belongs to.</summary>
    /// <param name="place">Full name of the type, or path of the file.</param>
    public static string ModuleOf(string? place) =>
        place?.Split('.', '/') is { } parts && Array.IndexOf(parts, "Modules") is >= 0 and var at && at + 1 < parts.Length
            ? parts[at + 1]
            : "Shell";

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <param name="path">The reviewed file, from the root of the repository.</param>
    /// <param name="text">What the code makes now.</param>
    public static void Match(string path, string text)
    {
        var file = Path.Combine(SourceTree.Root, path);
        if (Updates)
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
