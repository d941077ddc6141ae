namespace Anlan.Papers.Tests.Reading.Scoring;

/// <summary>Folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples => Path.Combine(Root, "samples", "letters");

    public static string HoldOut => Path.Combine(Root, "tests", "Anlan.Papers.Tests", "Reading", "HoldOut");

    /// <summary>Real letters beside the repository; they are not ours to copy into it.</summary>
    public static string Cases => Path.GetFullPath(Path.Combine(Root, "..", "shared", "cases"));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anlan.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
