using Anlan.Tests.Hosting;

namespace Anlan.Tests.Architecture;

/// <summary>Modules stay small enough to be read, and their folders lean on one another in one direction.</summary>
public sealed class FolderTests
{
    /// <summary>Lines of code: neither blank nor comment nor <c>using</c>.</summary>
    private const int Most = 6_000;

    private static readonly IReadOnlyList<SourceFile> Modules =
    [
        .. SourceTree.Product.Where(f => f.Path.StartsWith("src/Anlan/Modules/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void No_module_is_longer_than_one_can_read()
    {
        var lines = Modules.GroupBy(f => Golden.ModuleOf(f.Path)).ToDictionary(g => g.Key, g => g.Sum(f => Lines(f.Text)));
        Assert.True(lines.Values.Max() > 1_000, "The lines were not counted.");
        Findings.None(lines.Where(m => m.Value > Most).Select(m => $"{m.Key}: {m.Value} lines, at most {Most}"));
    }

    /// <summary>What stands in the module's own folder serves all of them and registers them; it is left out.</summary>
    [Fact]
    public void Folders_of_a_module_know_one_another_in_one_direction() => Findings.None(Circles(Modules));

    [Fact]
    public void A_planted_circle_is_found() =>
        Assert.Equal(
            ["Planted: One → Two → One"],
            Circles([
                new("src/Anlan/Modules/Planted/One/Act.cs", "using Anlan.Modules.Planted.Two;"),
                new("src/Anlan/Modules/Planted/Two/Page.razor", "@using Anlan.Modules.Planted.One"),
                new("src/Anlan/Modules/Planted/Three/Act.cs", "using Anlan.Modules.Planted.One;"),
            ])
        );

    private static int Lines(string text) =>
        text.Split('\n')
            .Select(l => l.Trim())
            .Count(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal) && !l.StartsWith("using ", StringComparison.Ordinal));

    private static List<string> Circles(IEnumerable<SourceFile> files)
    {
        var found = new List<string>();
        foreach (var module in files.Where(f => f.Path.Count(c => c == '/') > 4).GroupBy(f => Golden.ModuleOf(f.Path)))
        {
            var folders = module.GroupBy(f => f.Path.Split('/')[4]).ToDictionary(g => g.Key, g => string.Concat(g.Select(f => f.Text)));
            var knows = folders.ToDictionary(
                f => f.Key,
                f => folders.Keys.Where(o => o != f.Key && Names(f.Value, module.Key, o)).Order(StringComparer.Ordinal).ToList()
            );
            foreach (var start in folders.Keys.Order(StringComparer.Ordinal))
                if (Way(start, start, knows, []) is { } way && start == way.Min(StringComparer.Ordinal))
                    found.Add($"{module.Key}: {string.Join(" → ", way.Append(start))}");
        }
        return found;
    }

    private static bool Names(string text, string module, string folder)
    {
        var name = $"Modules.{module}.{folder}";
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]))
                return true;
        return false;
    }

    /// <summary>The folders from one to a goal, the first of them included; nothing when there is no way.</summary>
    private static List<string>? Way(string from, string goal, Dictionary<string, List<string>> knows, HashSet<string> seen)
    {
        foreach (var next in knows[from])
            if (next == goal)
                return [from];
            else if (seen.Add(next) && Way(next, goal, knows, seen) is { } rest)
                return [from, .. rest];
        return null;
    }
}
