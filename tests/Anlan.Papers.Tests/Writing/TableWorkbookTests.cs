using Anlan.Papers.Writing.Workbooks;
using CsCheck;
using DocumentFormat.OpenXml.Spreadsheet;
using TableColumn = Anlan.Papers.Writing.Workbooks.TableColumn;

namespace Anlan.Papers.Tests.Writing;

public sealed class TableWorkbookTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    private sealed record Line(string? Name, DateOnly? Day, decimal? Amount);

    private static readonly TableColumn<Line>[] Columns =
    [
        TableColumn.Text<Line>("名称", 20, l => l.Name),
        TableColumn.Date<Line>("日期", l => l.Day),
        TableColumn.Number<Line>("数量", 10, l => l.Amount),
    ];

    private static readonly string[] Starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "", "'", ";=", "_x003D_"];

    [Fact]
    public async Task Each_column_keeps_its_type()
    {
        var bytes = await WriteAsync(new Line("110101199003070000", new DateOnly(2023, 12, 1), 5.25m), new Line(null, null, null));
        Assert.Empty(Xlsx.Faults(bytes));
        var rows = Xlsx.Rows(bytes);
        Assert.Equal(["名称", "日期", "数量"], rows[0].Select(Xlsx.Shown));
        Assert.Equal(CellValues.InlineString, rows[1][0].DataType!.Value);
        Assert.Equal(["110101199003070000", "45261", "5.25"], rows[1].Select(Xlsx.Shown));
        Assert.Equal(new DateTime(2023, 12, 1), DateTime.FromOADate(45261));
        Assert.All(rows[1].Skip(1), cell => Assert.Null(cell.DataType));
        Assert.All(rows[2], cell => Assert.Empty(Xlsx.Shown(cell)));
    }

    [Fact]
    public async Task A_number_or_a_day_that_a_spreadsheet_would_spoil_becomes_text()
    {
        var bytes = await WriteAsync(
            new Line("", new DateOnly(1899, 12, 31), 1234567890123456m),
            new Line("", new DateOnly(1900, 3, 1), 123456789012345m)
        );
        var rows = Xlsx.Rows(bytes);
        Assert.Equal(["", "1899-12-31", "1234567890123456"], rows[1].Select(Xlsx.Shown));
        Assert.Equal(CellValues.InlineString, rows[1][2].DataType!.Value);
        Assert.Equal(["", "61", "123456789012345"], rows[2].Select(Xlsx.Shown));
        Assert.Null(rows[2][2].DataType);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 10 12345")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("a;=1+1")]
    public async Task A_cell_that_looks_like_a_formula_is_text_in_a_text_format(string value)
    {
        var bytes = await WriteAsync(new Line(value, null, null));
        AssertInert(bytes, [value]);
    }

    [Fact]
    public async Task No_generated_text_becomes_a_live_cell_or_breaks_the_file()
    {
        var starts = Gen.Int[0, Starts.Length - 1].Select(i => Starts[i]);
        var texts = new List<string>();
        Gen.Select(starts, HostileText.Gen).Select((start, text) => start + text).Array[1000].Sample(texts.AddRange, iter: 100, threads: 1);
        var bytes = await WriteAsync([.. texts.Select(t => new Line(t, null, null))]);
        Assert.Equal(100_000, texts.Count);
        Assert.Empty(Xlsx.Faults(bytes));
        AssertInert(bytes, texts);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_with_a_note()
    {
        var bytes = await WriteAsync(new Line(string.Concat(Enumerable.Repeat("𠮷", 20_000)), null, null));
        var shown = Xlsx.Shown(Xlsx.Rows(bytes)[1][0]);
        Assert.InRange(shown.Length, 32_000, 32_767);
        Assert.EndsWith("𠮷……（超过单元格上限，以下未导出）", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年/第1批[企业]", "2023年 第1批 企业")]
    [InlineData("'?'", "列表")]
    public async Task A_title_that_cannot_name_a_sheet_is_made_to(string title, string name)
    {
        using var output = new MemoryStream();
        await TableWorkbook.WriteAsync(output, title, Columns, AsyncEnumerable.Empty<Line>(), TestContext.Current.CancellationToken);
        Assert.Equal([name], Xlsx.SheetNames(output.ToArray()));
        Assert.Empty(Xlsx.Faults(output.ToArray()));
    }

    [Fact]
    public async Task A_column_of_choices_gets_a_drop_down_below_its_header()
    {
        TableColumn<Line>[] columns = [.. Columns, TableColumn.Choice<Line>("等级", 8, ["一般", "较大", "称“重\"大”"], l => l.Name)];
        using var output = new MemoryStream();
        await TableWorkbook.WriteAsync(output, "模板", columns, AsyncEnumerable.Empty<Line>(), TestContext.Current.CancellationToken);
        Assert.Empty(Xlsx.Faults(output.ToArray()));
        var list = Assert.Single(Xlsx.Sheet(output.ToArray()).Descendants<DataValidation>());
        Assert.Equal((DataValidationValues.List, "D2:D1048576"), (list.Type!.Value, list.SequenceOfReferences!.InnerText));
        Assert.Equal("\"一般,较大,称“重\"\"大”\"", list.Formula1!.Text);
        Assert.Throws<ArgumentException>(() => TableColumn.Choice<Line>("等级", 8, ["一般,较大"], l => l.Name));
        Assert.Throws<ArgumentException>(() => TableColumn.Choice<Line>("等级", 8, [new string('大', 256)], l => l.Name));
    }

    [Fact]
    public async Task The_header_is_frozen_and_the_columns_have_their_widths()
    {
        var sheet = Xlsx.Sheet(await WriteAsync(new Line("甲", null, null)));
        var pane = Assert.Single(sheet.Descendants<Pane>());
        Assert.Equal((1, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal([20, 12, 10], sheet.Descendants<Column>().Select(c => c.Width!.Value));
        Assert.Equal("A1:C2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes()
    {
        Line[] rows = [new("甲", new DateOnly(2026, 1, 2), 3), new("乙", null, -0.5m)];
        var first = await WriteAsync(rows);
        // Longer than the two seconds that zip entries count in.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        Assert.Equal(first, await WriteAsync(rows));
    }

    [Fact]
    public async Task It_prints_crosswise_on_A4_with_the_header_on_each_page()
    {
        var bytes = await WriteAsync([.. Enumerable.Range(1, 120).Select(i => new Line($"=第{i}行", new DateOnly(2026, 3, 4), i))]);
        using var pdf = await office.RenderAsync(bytes, "xlsx");
        Assert.InRange(pdf.NumberOfPages, 2, 10);
        foreach (var page in pdf.GetPages())
        {
            Assert.Equal((297, 210), (Math.Round(PdfLines.Millimetres(page.Width)), Math.Round(PdfLines.Millimetres(page.Height))));
            var lines = PdfLines.Of(page);
            lines.Containing("名称日期数量");
            lines.Containing("测试列表");
        }

        PdfLines.Of(pdf.GetPage(1)).Containing("=第1行2026-03-041");
    }

    [Fact]
    public async Task A_long_text_prints_in_full_without_running_into_the_next_row()
    {
        var text = PaperSamples.Hanzi(80);
        using var pdf = await office.RenderAsync(await WriteAsync(new Line(text, null, null), new Line("下一行", null, null)), "xlsx");
        var lines = PdfLines.Of(pdf.GetPage(1));
        var next = lines.Containing("下一行");
        var printed = lines.Where(l => l.Baseline < next.Baseline).Select(l => l.Text);
        Assert.Contains(text, string.Concat(printed), StringComparison.Ordinal);
    }

    private static void AssertInert(byte[] bytes, IReadOnlyList<string> texts)
    {
        var sheet = Xlsx.Sheet(bytes);
        Assert.Empty(sheet.Descendants<CellFormula>());
        var cells = Xlsx.Rows(bytes).Skip(1).Select(r => r[0]).ToList();
        Assert.Equal(texts.Count, cells.Count);
        Assert.All(cells.Where(c => c.HasChildren), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        const uint BuiltInTextFormat = 49;
        Assert.All(cells.Select(c => c.StyleIndex!.Value).Distinct(), s => Assert.Equal(BuiltInTextFormat, Xlsx.NumberFormat(bytes, s)));
        Assert.Equal(texts.Select(Anlan.Papers.Writing.PrintableText.Clean), cells.Select(Xlsx.Shown));
    }

    private static async Task<byte[]> WriteAsync(params Line[] rows)
    {
        using var output = new MemoryStream();
        await TableWorkbook.WriteAsync(output, "测试列表", Columns, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
