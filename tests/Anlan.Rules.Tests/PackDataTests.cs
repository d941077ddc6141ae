using System.Globalization;
using System.Text.RegularExpressions;

namespace Anlan.Rules.Tests;

/// <summary>What every city pack must hold true, and what Beijing's and the invented city's hold besides.</summary>
public sealed partial class PackDataTests
{
    private const string Header = "code,name,aliases,kind,parent_code,from,to,district_code,party_group,predecessor_codes,note";

    private static readonly string[] Kinds = ["city", "district", "street", "department", "division", "team", "station", "committee"];

    public static TheoryData<string> Packs { get; } =
    [.. Directory.GetDirectories(Path.Combine(Repository.Root, "packs")).Select(d => Path.GetFileName(d)).Order()];

    [Fact]
    public void Beijing_and_the_invented_city_are_both_checked() => Assert.Equal(["beijing", "yunhe"], Packs.Select(p => p.Data).Order());

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_line_has_eleven_clean_fields(string pack)
    {
        var lines = File.ReadAllLines(FileOf(pack, "organisations.csv"));

        Assert.Equal(Header, lines[0]);
        Assert.All(lines, line => Assert.Equal(11, line.Split(',').Length));
        Assert.DoesNotContain(lines, line => StrayCharacter().IsMatch(line));
        Assert.DoesNotContain(
            Load(pack),
            b => b.Code.Length == 0 || b.Name.Length == 0 || b.Aliases.Contains("") || b.PartyGroup is not ("0" or "1")
        );
        Assert.Empty(Load(pack).Select(b => b.Kind).Except(Kinds));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Codes_are_unique(string pack) => Assert.Empty(Load(pack).GroupBy(b => b.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_body_comes_after_its_parent_so_there_is_one_tree_without_cycles(string pack)
    {
        var bodies = Load(pack);
        HashSet<string> seen = [bodies[0].Code];

        Assert.Equal(("city", ""), (bodies[0].Kind, bodies[0].Parent));
        Assert.All(
            bodies.Skip(1),
            b => Assert.True(seen.Contains(b.Parent) && seen.Add(b.Code), $"{b.Code}: parent {b.Parent} does not stand above it")
        );
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void District_codes_name_districts(string pack)
    {
        var bodies = Load(pack);
        var districts = bodies.Where(b => b.Kind == "district").Select(b => b.Code).ToList();

        Assert.Empty(bodies.Select(b => b.District).Where(d => d.Length > 0).Except(districts));
        Assert.All(bodies.Where(b => b.Kind is "district" or "street"), b => Assert.NotEmpty(b.District));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Dates_are_ISO_and_in_order(string pack) =>
        Assert.All(Load(pack), b => Assert.True(First(b) <= Last(b), $"{b.Code}: from {b.From} is after to {b.To}"));

    [Theory]
    [MemberData(nameof(Packs))]
    public void No_two_bodies_under_one_parent_share_a_name_at_the_same_time(string pack)
    {
        var sameName = Load(pack)
            .SelectMany(b => b.Aliases.Append(b.Name).Select(name => (Body: b, Name: name)))
            .GroupBy(x => (x.Body.Parent, x.Name), x => x.Body);
        var collisions = sameName
            .Where(g => g.Any(a => g.Any(b => !ReferenceEquals(a, b) && First(a) <= Last(b) && First(b) <= Last(a))))
            .Select(g => g.Key);

        Assert.Empty(collisions);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void No_body_lists_a_name_twice(string pack) =>
        Assert.Empty(Load(pack).Where(b => b.Aliases.Append(b.Name).Distinct().Count() <= b.Aliases.Length).Select(b => b.Code));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Counts_agree_with_the_source_note(string pack)
    {
        var bodies = Load(pack);

        Assert.Equal(Figure(pack, "districts"), bodies.Count(b => b.Kind == "district"));
        Assert.Equal(Figure(pack, "streets and towns in force"), bodies.Count(b => b.Kind == "street" && b.To.Length == 0));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_district_has_streets_and_an_emergency_management_bureau(string pack)
    {
        var bodies = Load(pack);

        Assert.All(
            bodies.Where(b => b.Kind == "district"),
            d =>
            {
                Assert.Contains(bodies, b => b.Kind == "street" && (b.District == d.Code || b.Parent == d.Code));
                Assert.Contains(
                    bodies,
                    b => b.Parent == d.Code && b.Name.EndsWith("应急管理局", StringComparison.Ordinal) && b.To.Length == 0
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_predecessor_is_another_body_that_began_no_later_and_has_ended(string pack)
    {
        var bodies = Load(pack).ToDictionary(b => b.Code);
        var pairs = bodies
            .Values.SelectMany(b => b.Predecessors.Select(p => (Successor: b, Predecessor: bodies.GetValueOrDefault(p))))
            .ToList();

        Assert.NotEmpty(pairs);
        Assert.All(
            pairs,
            p =>
                Assert.True(
                    p.Predecessor is { To.Length: > 0 } && First(p.Predecessor) <= First(p.Successor) && p.Predecessor != p.Successor,
                    $"{p.Successor.Code}: {p.Predecessor?.Code}"
                )
        );
    }

    [Theory]
    [InlineData("110109-YJJ", "110109-AJJ")]
    [InlineData("110107-WJW", "110107-WJS")]
    [InlineData("110105-SJG", "110105-GSJ 110105-SYJ 110105-ZJJ")]
    [InlineData("110101-KXJ", "110101-JXW 110101-KW")]
    [InlineData("110000-ZDZQ", "110000-XZGW 110000-NZGW 110000-BZGW 110000-BJZGW")]
    [InlineData("110106008", "110106008-2020")]
    public void A_body_of_Beijing_took_over_from_those_we_know_of(string successor, string predecessors) =>
        Assert.Equal(predecessors.Split(' '), Load("beijing").Single(b => b.Code == successor).Predecessors);

    [Fact]
    public void Every_body_of_Beijing_that_ended_has_a_successor()
    {
        var bodies = Load("beijing");

        Assert.Empty(bodies.Where(b => b.To.Length > 0).Select(b => b.Code).Except(bodies.SelectMany(b => b.Predecessors)));
    }

    [Fact]
    public void Beijing_has_its_sixteen_districts_and_the_development_area()
    {
        var districts = Load("beijing").Where(b => b.Kind == "district").Select(b => b.Aliases[0]);

        Assert.Equal(
            "东城 西城 朝阳 丰台 石景山 海淀 门头沟 房山 通州 顺义 昌平 大兴 怀柔 平谷 密云 延庆 经开区",
            string.Join(' ', districts)
        );
    }

    [Fact]
    public void The_template_reaches_every_district_it_names_in_Beijing()
    {
        var bodies = Load("beijing").ToDictionary(b => b.Code);
        var template = File.ReadAllLines(FileOf("beijing", "parts/departments.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var districts = bodies.Values.Where(b => b.Kind == "district" && b.Code != "110302").ToList();
        var missing =
            from row in template
            where row[1].Contains("district", StringComparison.Ordinal)
            from district in districts
            where row[8].Length == 0 || row[8].Contains(district.Code, StringComparison.Ordinal)
            where !row[9].Contains(district.Code, StringComparison.Ordinal)
            let name = row[2]
                .Replace("{地}", district.Name, StringComparison.Ordinal)
                .Replace("{简}", district.Name[..^1], StringComparison.Ordinal)
            where bodies.GetValueOrDefault($"{district.Code}-{row[0]}")?.Name != name
            select $"{district.Code}-{row[0]}";

        Assert.Empty(missing);
        Assert.InRange(districts.Count * template.Count(r => r[1].Contains("district", StringComparison.Ordinal)), 16 * 50, 16 * 90);
    }

    [Theory]
    [InlineData("110109", "2020-08-24", "区文旅局", "110109-WLJ")]
    [InlineData("110107", "2023-06-19", "区卫健委", "110107-WJW")]
    [InlineData("110107", "2023-06-19", "石景山区城管委", "110107-CGW")]
    [InlineData("110114", "2023-06-19", "区科委", "110114-KW")]
    [InlineData("110114", "2023-06-19", "沙河镇", "110114004")]
    [InlineData("110105", "2023-06-19", "高碑店乡", "110105022")]
    [InlineData("110111", "2023-10-31", "区交通局", "110111-JTJ")]
    [InlineData("110106", "2020-12-31", "卢沟桥街道", "110106008-2020")]
    [InlineData("110106", "2021-01-01", "卢沟桥街道", "110106017")]
    [InlineData("110109", "2018-06-01", "区安监局", "110109-AJJ")]
    [InlineData("110000", "2020-11-23", "站区管委会", "110000-ZDZQ")]
    [InlineData("110000-ZDZQ", "2020-11-23", "北京北站", "110000-ZDZQ-BJBZ")]
    [InlineData("110000", "2019-11-23", "北京北站管委会", "110000-BZGW")]
    public void A_name_as_letters_print_it_means_one_body_on_its_day(string parent, string day, string name, string code)
    {
        var date = Date(day);
        var found = Load("beijing")
            .Where(b => b.Parent == parent && First(b) <= date && date <= Last(b) && b.Aliases.Append(b.Name).Contains(name));

        Assert.Equal([code], found.Select(b => b.Code));
    }

    [Theory]
    [InlineData("110109-AJJ", "2020-01-01")]
    [InlineData("110109-YJJ", "2018-01-01")]
    [InlineData("110000-ZDZQ", "2020-09-04")]
    [InlineData("110000-NZGW", "2020-09-05")]
    public void A_body_is_not_in_force_outside_its_dates(string code, string day)
    {
        var body = Load("beijing").Single(b => b.Code == code);

        Assert.False(First(body) <= Date(day) && Date(day) <= Last(body));
    }

    private static DateOnly First(Body body) => body.From.Length == 0 ? DateOnly.MinValue : Date(body.From);

    private static DateOnly Last(Body body) => body.To.Length == 0 ? DateOnly.MaxValue : Date(body.To);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Figure(string pack, string name)
    {
        var row = File.ReadLines(FileOf(pack, "SOURCE.md")).Single(l => l.StartsWith($"| {name} |", StringComparison.Ordinal));
        return int.Parse(row.Split('|')[2].Trim(), CultureInfo.InvariantCulture);
    }

    private static List<Body> Load(string pack) =>
        [
            .. File.ReadLines(FileOf(pack, "organisations.csv"))
                .Skip(1)
                .Select(l => l.Split(','))
                .Select(f => new Body(
                    f[0],
                    f[1],
                    f[2].Length == 0 ? [] : f[2].Split(';'),
                    f[3],
                    f[4],
                    f[5],
                    f[6],
                    f[7],
                    f[8],
                    f[9].Length == 0 ? [] : f[9].Split(';')
                )),
        ];

    private static string FileOf(string pack, string file) => Path.Combine(Repository.Root, "packs", pack, file);

    [GeneratedRegex("""[\s"\uFEFF\u200B]""")]
    private static partial Regex StrayCharacter();

    private sealed record Body(
        string Code,
        string Name,
        string[] Aliases,
        string Kind,
        string Parent,
        string From,
        string To,
        string District,
        string PartyGroup,
        string[] Predecessors
    );
}
