using System.Text.RegularExpressions;

namespace Anlan.Tests.Architecture;

/// <summary>The repository's own files, for rules that only the text can show.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>C# and Razor files of the product, migrations left out; paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = Under("src");

    public static IReadOnlyList<SourceFile> Under(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !Made().IsMatch(f))
                .Order(StringComparer.Ordinal)
                .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Root, f)))),
        ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anlan.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Anlan.slnx.");
    }

    /// <summary>Files no hand wrote: build output, packages, migrations.</summary>
    [GeneratedRegex("/(bin|obj|node_modules|Migrations)/")]
    private static partial Regex Made();
}

/// <summary>A file by its path from the root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
