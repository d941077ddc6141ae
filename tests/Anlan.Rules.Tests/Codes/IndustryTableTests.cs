using Anlan.Rules.Codes;

namespace Anlan.Rules.Tests.Codes;

public sealed class IndustryTableTests
{
    [Fact]
    public void The_table_has_all_sections_and_divisions_without_a_gap()
    {
        var industries = IndustryTable.Read(Repository.Read("data/industries/gb-t-4754-2017.csv")).OrThrow();
        Assert.Equal(Enumerable.Range('A', 20).Select(c => ((char)c).ToString()), industries.Where(i => i.IsSection).Select(i => i.Code));
        Assert.Equal(
            Enumerable.Range(1, 97).Select(n => n.ToString("00", System.Globalization.CultureInfo.InvariantCulture)),
            industries.Where(i => !i.IsSection).Select(i => i.Code)
        );
        Assert.Equal("C", industries.Single(i => i.Code == "43").Section);
        Assert.Equal("H", industries.Single(i => i.Code == "62").Section);
        Assert.Equal(97, industries.Where(i => !i.IsSection).Select(i => i.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("code,name,section\nA,农业,\nA,农业,\n", 3)]
    [InlineData("code,name,section\n26,化学,C\n", 2)]
    [InlineData("code,name,section\nC,,\n", 2)]
    [InlineData("code,name,section\nC,制造业,\n261,化学,C\n", 3)]
    public void A_bad_row_refuses_the_table_and_says_where(string text, int line)
    {
        var read = IndustryTable.Read(text);
        Assert.Empty(read.Rows);
        Assert.Equal(line, Assert.Single(read.Refusals).Line);
    }
}
