using Anlan.Rules.Text;
using Anlan.Rules.Versions;
using CsCheck;

namespace Anlan.Rules.Tests.Versions;

public sealed class RuleBookTests
{
    private const string Header = "code,number,from,to,law,article,mark\n";

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(
        Gen.Const(() => (DateOnly?)null),
        Gen.Int[0, 30].Select(d => (DateOnly?)new DateOnly(2020, 1, 1).AddDays(d))
    );

    [Theory]
    [InlineData("2020-02-28", null)]
    [InlineData("2020-03-01", 1)]
    [InlineData("2021-08-31", 1)]
    [InlineData("2021-09-01", 2)]
    [InlineData("2026-11-22", 2)]
    public void A_record_is_judged_by_the_version_of_its_date(string day, int? expected)
    {
        var book = Book("a,1,2020-03-01,2021-08-31,甲法,第一条,read\na,2,2021-09-01,,甲法,第二条,read\n").Value;

        Assert.Equal(expected, book.At("a", DateOnly.Parse(day, null))?.Parameters);
        Assert.Null(book.At("b", DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData(
        "a,1,2020-03-01,2021-09-01,甲法,,read\na,2,2021-09-01,,甲法,,read",
        "规则“a”的两个版本时间重叠（2020年3月1日至2021年9月1日与2021年9月1日至今后），请先结束前一个版本。"
    )]
    [InlineData("a,1,2020-03-01,2019-01-01,甲法,,read", "规则“a”的失效日期早于生效日期，请核对。")]
    [InlineData("a,1,2020-3-1,,甲法,,read", "第2行：生效或失效日期看不懂，请写成2027-01-01的样式，没有就留空。")]
    [InlineData("a,1,,,甲法,,sure", "第2行：来源标记“sure”看不懂，请写read、knowledge或proposed。")]
    [InlineData("a,1,,,,,read", "第2行：没有写依据，请补上法规或文件名称。")]
    [InlineData(",1,,,甲法,,read", "第2行：没有规则代码，请补上。")]
    [InlineData("a,x,,,甲法,,read", "第2行：数字“x”不对。")]
    public void A_wrong_table_is_refused(string rows, string refusal)
    {
        Assert.Equal(refusal, Book(rows).Refusal);
    }

    [Fact]
    public void A_book_is_refused_exactly_when_two_versions_share_a_day()
    {
        Gen.Select(Gen.Select(Days, Days).Array[1, 4], Gen.Int[0, 30])
            .Sample(
                (spans, _) =>
                {
                    var source = new RuleSource("甲法", "", Provenance.Read);
                    var versions = spans.Select((s, i) => new RuleVersion<int>("a", i, source, s.Item1, s.Item2)).ToList();
                    var probes = Enumerable.Range(-1, 33).Select(d => new DateOnly(2020, 1, 1).AddDays(d));
                    var shared = probes.Any(day => versions.Count(v => v.Covers(day)) > 1);
                    var reversed = versions.Exists(v => v.From > v.To);
                    return RuleBook<int>.Create(versions).Ok == (!shared && !reversed);
                }
            );
    }

    [Fact]
    public void A_rule_that_was_not_read_says_so()
    {
        Assert.Equal("《甲法》第一条", new RuleSource("甲法", "第一条", Provenance.Read).Text);
        Assert.Equal("《甲法》第一条（未核对原文）", new RuleSource("甲法", "第一条", Provenance.FromKnowledge).Text);
        Assert.Equal("系统默认值，可在设置中修改", new RuleSource("", "", Provenance.Proposed).Text);
    }

    private static Parsed<RuleBook<int>> Book(string rows) =>
        RuleTable.Read(
            Header + rows,
            [new CsvColumn("number", "数字")],
            row => int.TryParse(row["number"], out var n) ? Parsed<int>.Of(n) : Parsed<int>.Refused($"数字“{row["number"]}”不对。")
        );
}
