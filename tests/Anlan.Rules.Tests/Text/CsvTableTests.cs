using Anlan.Rules.Text;

namespace Anlan.Rules.Tests.Text;

public sealed class CsvTableTests
{
    private static readonly CsvColumn[] Columns = [new("code", "代码"), new("note", "说明", Required: false)];

    [Fact]
    public void Quotes_commas_line_breaks_and_comments_are_read_and_lines_are_kept()
    {
        var table = CsvTable.Read("\uFEFF# a comment\ncode,note\r\na,\"x, \"\"y\"\"\nz\"\n\n# another\nb,\n", Columns).Value;

        Assert.Equal([(3, "a", "x, \"y\"\nz"), (7, "b", "")], table.Rows.Select(r => (r.Line, r["code"], r["note"])));
    }

    [Fact]
    public void Columns_nobody_knows_are_reported_and_optional_ones_may_be_absent()
    {
        var table = CsvTable.Read("代码,颜色\na,红\n", Columns).Value;

        Assert.Equal(["颜色"], table.UnknownColumns);
        Assert.Equal("", table.Rows[0]["note"]);
    }

    [Fact]
    public void A_list_cell_is_split_at_semicolons_of_both_widths()
    {
        Assert.Equal(["甲", "乙", "丙"], CsvTable.Read("code\n甲; 乙；;丙\n", Columns).Value.Rows[0].List("code"));
    }

    [Fact]
    public void A_repeated_header_is_refused()
    {
        Assert.Equal("第1行：表头“代码”重复，请只留一列。", CsvTable.Read("code,代码\n", Columns).Refusal);
    }
}
