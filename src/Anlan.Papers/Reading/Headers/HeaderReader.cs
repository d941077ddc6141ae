using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Figures;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Headers;

/// <summary>Reads team, aliases, inspected units, period, issue day and counts from title, opening paragraph and last lines.</summary>
public static partial class HeaderReader
{
    // Longer openings are no openings: a document without headings would otherwise be searched as a whole.
    private const int LongestOpening = 1500;

    public static LetterHeader Read(NormalText text, Outline outline, IReadOnlyList<Figure> figures)
    {
        var span = new TextSpan(outline.Opening.Start, Math.Min(outline.Opening.End, outline.Opening.Start + LongestOpening));
        var opening = span.Of(text.Text);
        var team = Team(opening) ?? Team(outline.Title);
        var scanner = new UnitScanner([], []);
        var units = Inspected(opening, scanner);
        var titled = Inspected(outline.Title, scanner);
        if (units.Count == 0 || (titled.Count > units.Count))
            units = titled;
        if (units.Count == 0)
            units = Addressee(text, outline, scanner);
        if (units.Count == 0 && outline.Title.Contains("清单", StringComparison.Ordinal))
            units = AreaOf(outline.Title, scanner);
        return new LetterHeader(
            outline.Title.Length == 0 ? null : outline.Title,
            team,
            Aliases(opening, team, units, scanner),
            units,
            PeriodReader.Read(opening) ?? PeriodReader.Read(outline.Title),
            IssueDay.Read(text),
            CountsReader.Read(text.Text, span, figures),
            Department(outline.Title, scanner)
        );
    }

    /// <summary>省市场监督管理局关于… speaks of its offices below as 东坪县局: the name they have in full.</summary>
    private static string Department(string title, UnitScanner scanner) =>
        scanner.At(title, 0, title.Length) is { Kind: UnitKind.Organisation, Core: var core } && UnitNames.CanonicalOf(core).Length > 0
            ? core.TrimEnd('厅', '局') + "局"
            : "";

    private static string? Team(string text)
    {
        foreach (Match match in TeamName().Matches(text))
        {
            var team = match.Groups["team"].Value;
            // 组织6个检查组 counts teams; it names none.
            if (
                !team.Contains("组织", StringComparison.Ordinal)
                && !team.Contains("成立", StringComparison.Ordinal)
                && !team.Contains("派出", StringComparison.Ordinal)
                && !team.Contains('个', StringComparison.Ordinal)
            )
                return team;
        }
        return null;
    }

    /// <summary>The list behind 对, 进驻 or 赴: the first one that reads as units.</summary>
    private static List<string> Inspected(string text, UnitScanner scanner)
    {
        var firms = EnterpriseScanner.Within(text, new TextSpan(0, text.Length));
        foreach (Match match in Target().Matches(text))
        {
            var names = NamesAt(text, match.Index + match.Length, scanner, firms);
            if (names.Count > 0 && (IsInspection(match.Value) || !names.TrueForAll(name => firms.Any(f => f.Name == name))))
                return names;
        }
        return [];
    }

    /// <summary>Firms alone behind a bare 对 are the object of some sentence; behind 督察组对 and 进驻 they are inspected.</summary>
    private static bool IsInspection(string words) => words.Contains('组', StringComparison.Ordinal) || words is "关于对" or "进驻" or "赴";

    /// <summary>Units and firms in one list: 市国资委、市城投集团、东林区.</summary>
    private static List<string> NamesAt(string text, int at, UnitScanner scanner, IReadOnlyList<EnterpriseMention> firms)
    {
        var names = new List<string>();
        while (at < text.Length)
        {
            if (firms.FirstOrDefault(f => f.At.Start == at) is { } firm)
            {
                names.Add(firm.Name);
                at = firm.At.End;
            }
            else if (UnitList.ReadAt(text, at, text.Length, scanner) is { } list)
            {
                names.AddRange(Names(list));
                at = list.At.End;
            }
            else
                break;
            if (at >= text.Length || text[at] is not ('、' or '和' or '及'))
                break;
            at++;
        }
        return [.. names.Distinct()];
    }

    /// <summary>白鹭区人民政府： on a line of its own below the title; 各区… addresses nobody in particular.</summary>
    private static List<string> Addressee(NormalText text, Outline outline, UnitScanner scanner)
    {
        foreach (var paragraph in text.Paragraphs.SkipWhile(p => p.At.Start < outline.TitleAt.End).Take(3))
        {
            var list =
                text.Text[paragraph.At.End - 1] == '：' ? UnitList.ReadAt(text.Text, paragraph.At.Start, paragraph.At.End, scanner) : null;
            if (list is not null && list.At.End >= paragraph.At.End - 1 && list.Mentions.All(m => m.Kind != UnitKind.Group))
                return Names(list);
        }
        return [];
    }

    /// <summary>平湖区…问题清单: a list of findings is about the area its title opens with.</summary>
    private static List<string> AreaOf(string title, UnitScanner scanner) =>
        scanner.At(title, 0, title.Length) is { Kind: UnitKind.Place or UnitKind.Street, Core.Length: 0 } area && !title.Contains('组')
            ? [area.Text]
            : [];

    /// <summary>Full names; 市委、市政府 without the city's name name nobody.</summary>
    private static List<string> Names(UnitList list) =>
        [.. list.Mentions.Where(m => m.Kind != UnitKind.Group).Select(FullName).Where(name => name.Length > 0).Distinct()];

    private static string FullName(UnitMention mention) =>
        mention.Core is "委" or "政府" or "人民政府" or "党委政府" || mention.Core.StartsWith("委区", StringComparison.Ordinal)
            ? mention.Place
            : mention.Place + (mention.LevelWord == '\0' ? "" : mention.LevelWord.ToString()) + mention.Core;

    /// <summary>X（以下简称Y）. Y stands for the inspected units when X is their list, for the team when it says so, otherwise for X.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Aliases(string opening, string? team, List<string> units, UnitScanner scanner)
    {
        var aliases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (Match match in Alias().Matches(opening))
        {
            var name = match.Groups["name"].Value.Trim('“', '”');
            var before = match.Groups["of"].Value;
            if (team is not null && before.EndsWith(team, StringComparison.Ordinal))
                aliases[name] = [team];
            else if (units.Count > 0 && before.EndsWith(units[^1], StringComparison.Ordinal))
                aliases[name] = units;
        }
        CountedAliases(aliases, units, scanner);
        return aliases;
    }

    /// <summary>三区, 三个区: with exactly that many inspected districts the phrase means them.</summary>
    private static void CountedAliases(Dictionary<string, IReadOnlyList<string>> aliases, List<string> units, UnitScanner scanner)
    {
        foreach (var level in "区县市镇")
        {
            var areas = units.Where(u => u[^1] == level && scanner.At(u, 0, u.Length)?.Kind is UnitKind.Place or UnitKind.Street).ToList();
            Count(aliases, areas, level.ToString());
        }
        // 两家集团 of a letter to two groups.
        foreach (var kind in (ReadOnlySpan<string>)["集团", "公司", "企业"])
            if (
                units.TrueForAll(unit => unit.EndsWith("集团", StringComparison.Ordinal) || unit.EndsWith("公司", StringComparison.Ordinal))
            )
                Count(aliases, units, kind);
    }

    private static void Count(Dictionary<string, IReadOnlyList<string>> aliases, List<string> units, string kind)
    {
        if (units.Count is < 2 or > 10)
            return;
        var numeral = "零一两三四五六七八九十"[units.Count];
        foreach (var measure in (ReadOnlySpan<string>)["", "个", "家"])
            aliases.TryAdd($"{numeral}{measure}{kind}", units);
    }

    [GeneratedRegex(
        @"(?<team>[^，。；：\n（）关]{0,40}?第?[一二三四五六七八九十\d]{0,3}(?:督察组|督查组|督导组|检查组|考核组|巡查组|暗访组|核查组|(?:督察|督查|检查|巡查)第[一二三四五六七八九十]{1,3}组))(?=（以下|（下称|对|于|进驻|赴|关于|深入|开展|，)"
    )]
    private static partial Regex TeamName();

    [GeneratedRegex(@"(?:关于对|督察组[^，。；]{0,20}对|组对|，对|进驻|赴|向|对|关于)")]
    private static partial Regex Target();

    [GeneratedRegex(@"(?<of>[^。；\n]{2,60})（(?:以下)?(?:统称|简称|称|合称)(?:为|：)?(?<name>[^（）]{1,16})）")]
    private static partial Regex Alias();
}
