using System.Text.RegularExpressions;
using Anlan.Common;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;

namespace Anlan.Tests.Architecture;

/// <summary>What the documentation says is there, is there.</summary>
public sealed partial class DocsTests
{
    private const int LongestModuleReadme = 40;

    /// <summary>Bytes of a picture.</summary>
    private const long LargestPicture = 200 * 1024;

    private static readonly string[] ReadMes = ["README.md", "README.zh-CN.md"];

    private static readonly string[] Commands = ["run", "test", "anlan", "migration", "prepare", "publish"];

    private static IReadOnlyList<SourceFile> Papers { get; } = FindPapers();

    [Fact]
    public void Every_path_named_in_the_documentation_exists()
    {
        Assert.True(Papers.Count > 20);
        Assert.Empty(Papers.SelectMany(p => NamedPaths(p.Text).Where(n => !Exists(p, n)).Select(n => $"{p.Path}: {n}")));
    }

    [Fact]
    public void Every_link_inside_the_documentation_leads_somewhere() =>
        Assert.Empty(Papers.SelectMany(p => Links(p.Text).Where(l => !Exists(p, l)).Select(l => $"{p.Path}: {l}")));

    [Fact]
    public void The_search_for_dead_paths_finds_one()
    {
        var paper = new SourceFile("docs/planted.md", "See `src/Anlan/Nowhere.cs`, `packs/NAME/x.csv` and [that](nowhere.md).");
        Assert.Equal(["src/Anlan/Nowhere.cs"], NamedPaths(paper.Text));
        Assert.Equal(["nowhere.md"], Links(paper.Text));
        Assert.False(Exists(paper, "nowhere.md"));
        Assert.True(Exists(paper, "architecture.md"));
    }

    [Fact]
    public void Both_readmes_name_the_two_commands_and_these_exist()
    {
        Assert.All(
            ReadMes,
            r =>
            {
                var text = Paper(r).Text;
                Assert.Contains("./run", text, StringComparison.Ordinal);
                Assert.Contains("./test", text, StringComparison.Ordinal);
            }
        );
        Assert.All(Commands, c => Assert.True(File.Exists(Path.Combine(SourceTree.Root, c)), c));
    }

    [Fact]
    public void Both_readmes_list_the_demonstration_accounts_as_they_are() =>
        Assert.All(
            ReadMes,
            r =>
                Assert.Equal(
                    DemonstrationAccount.ReadAll().Select(a => $"{a.UserName} {a.DisplayName} {a.Role.Term()}"),
                    AccountRow().Matches(Paper(r).Text).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}")
                )
        );

    [Fact]
    public void Both_readmes_name_the_password_of_the_demonstration() =>
        Assert.All(ReadMes, r => Assert.Contains(DemonstrationAccount.Password, Paper(r).Text, StringComparison.Ordinal));

    [Fact]
    public void No_documentation_names_a_folder_of_somebodys_machine() => Assert.DoesNotContain(Papers, p => MachinePath().IsMatch(p.Text));

    [Fact]
    public void Every_module_has_a_short_readme()
    {
        var modules = Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src/Anlan/Modules")).ToList();
        Assert.NotEmpty(modules);
        Assert.All(
            modules.Select(m => Path.Combine(m, "README.md")),
            f => Assert.InRange(File.ReadAllLines(f).Length, 1, LongestModuleReadme)
        );
    }

    [Fact]
    public void The_diagram_of_a_problems_states_is_the_table_of_the_code() =>
        Assert.Equal(
            ItemStates.All.Select(t => $"{t.From} --> {t.To}: {t.Step.Term()}").Order(StringComparer.Ordinal),
            Arrows("src/Anlan/Modules/Rectification/README.md")
        );

    [Fact]
    public void The_diagram_of_a_rounds_stages_is_the_table_of_the_code() =>
        Assert.Equal(
            RoundStages.All.Select(t => $"{t.From} --> {t.To}: {t.Step.Term()}").Order(StringComparer.Ordinal),
            Arrows("src/Anlan/Modules/Supervision/Rounds/README.md")
        );

    [Fact]
    public void Pictures_are_small_and_each_is_shown_somewhere()
    {
        var pictures = new DirectoryInfo(Path.Combine(SourceTree.Root, "docs/images")).GetFiles();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, p => Assert.InRange(p.Length, 1, LargestPicture));
        Assert.All(pictures, p => Assert.Contains(Papers, d => d.Text.Contains("images/" + p.Name, StringComparison.Ordinal)));
    }

    /// <summary>Words of the screen stand in 「」 in the manual, so that a renamed button is noticed here.</summary>
    [Fact]
    public void Every_button_and_page_the_manual_names_is_on_a_screen()
    {
        var screens = string.Join('\n', SourceTree.Product.Select(f => f.Text));
        var words = Paper("docs/manual.zh-CN.md").Text + Paper("README.zh-CN.md").Text;
        var named = ScreenWord().Matches(words).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(n => !screens.Contains(n, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Arrows(string path) =>
        Arrow()
            .Matches(Paper(path).Text)
            .Select(m => m.Value.Trim())
            .Where(a => !a.StartsWith("[*]", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static SourceFile Paper(string path) => Assert.Single(Papers, p => p.Path == path);

    private static IReadOnlyList<SourceFile> FindPapers() =>
        [
            .. Directory
                .EnumerateFiles(SourceTree.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true })
                .Select(f => Path.GetRelativePath(SourceTree.Root, f).Replace('\\', '/'))
                .Where(f => !Made().IsMatch("/" + f))
                .Order(StringComparer.Ordinal)
                .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(SourceTree.Root, f)))),
        ];

    private static IEnumerable<string> NamedPaths(string text) =>
        Ticked()
            .Matches(Fence().Replace(text, ""))
            .Select(m => m.Groups[1].Value)
            .Where(n => (Rooted().IsMatch(n) || Document().IsMatch(n)) && !Placeholder().IsMatch(n))
            .Distinct();

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Fence().Replace(text, "")).Select(m => m.Groups[1].Value).Where(l => !l.Contains(':', StringComparison.Ordinal));

    /// <summary>
    /// Paths are meant from the root or from the document's own folder; a star stands for anything but a slash. A bare name is one that several
    /// folders have.
    /// </summary>
    private static bool Exists(SourceFile paper, string named)
    {
        var name = named.Split('#')[0].TrimEnd('/');
        return name.Length == 0
            || Papers.Any(p => p.Name == name)
            || IsThere(Path.Combine(SourceTree.Root, name))
            || IsThere(Path.Combine(SourceTree.Root, Path.GetDirectoryName(paper.Path)!, name));
    }

    private static bool IsThere(string path)
    {
        if (!path.Contains('*', StringComparison.Ordinal))
            return File.Exists(path) || Directory.Exists(path);
        var folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(path)).Any();
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Ticked();

    [GeneratedRegex("^(src|docs|data|packs|tests|samples|bench)/")]
    private static partial Regex Rooted();

    [GeneratedRegex(@"^[\w./-]+\.(md|sh)$")]
    private static partial Regex Document();

    /// <summary>A word in capitals stands for a name the reader chooses: <c>packs/NAME/organisations.csv</c>.</summary>
    [GeneratedRegex(@"(^|[/.])[A-Z]{3,}([/.]|$)(?!md$)|[…<{ ]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+?) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex AccountRow();

    [GeneratedRegex(@"(?<![\w.])/(work|home|root|Users)/|[A-Z]:\\Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"^\s*\S+ --> \S+: .+$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex("「([^」]+)」")]
    private static partial Regex ScreenWord();

    [GeneratedRegex("/(bin|obj|node_modules|artifacts|\\.git|\\.store|\\.dotnet|\\.node)/")]
    private static partial Regex Made();
}
