using System.Globalization;
using System.IO.Compression;
using System.Text;
using Anlan.Papers.Writing.Workbooks;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Cell = SpreadCheetah.Cell;
using TableColumn = Anlan.Papers.Writing.Workbooks.TableColumn;

namespace Anlan.Bench.Workbooks;

/// <summary>The same fifteen columns by each of those compared, as near to what our lists ask for as each can do.</summary>
internal static class Writers
{
    private static readonly TableColumn<BenchRow>[] Columns =
    [
        TableColumn.Text<BenchRow>("编号", 20, r => r.Code),
        TableColumn.Text<BenchRow>("企业", 30, r => r.Name),
        TableColumn.Text<BenchRow>("社区", 20, r => r.Street),
        TableColumn.Text<BenchRow>("问题", 60, r => r.Statement),
        TableColumn.Text<BenchRow>("单位", 20, r => r.Unit),
        TableColumn.Text<BenchRow>("电话", 18, r => r.Telephone),
        TableColumn.Text<BenchRow>("类别", 10, r => r.Category),
        TableColumn.Text<BenchRow>("状态", 10, r => r.State),
        TableColumn.Text<BenchRow>("法规", 40, r => r.Law),
        TableColumn.Text<BenchRow>("备注", 20, r => r.Note),
        TableColumn.Date<BenchRow>("发现日期", r => r.FoundOn),
        TableColumn.Date<BenchRow>("期限", r => r.DueOn),
        TableColumn.Number<BenchRow>("退回", 8, r => r.Returns),
        TableColumn.Number<BenchRow>("金额", 12, r => r.Amount),
        TableColumn.Number<BenchRow>("人数", 8, r => r.People),
    ];

    public static Task ProductAsync(Stream output, int rows) => TableWorkbook.WriteAsync(output, "大表", Columns, BenchRow.ManyAsync(rows));

    public static async Task SpreadCheetahAsync(Stream output, int rows)
    {
        var options = new SpreadCheetahOptions
        {
            PreserveStringWhitespace = true,
            WriteCellReferenceAttributes = true,
            DocumentProperties = null,
            CompressionLevel = SpreadCheetahCompressionLevel.Optimal,
        };
        await using var workbook = await Spreadsheet.CreateNewAsync(output, options);
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions(string.Create(CultureInfo.InvariantCulture, $"A1:O{rows + 1}")),
        };
        for (var i = 0; i < Columns.Length; i++)
            sheet.Column(i + 1).Width = Columns[i].Width;
        await workbook.StartWorksheetAsync("大表", sheet);
        var header = workbook.AddStyle(Style(StandardNumberFormat.Text, HorizontalAlignment.Center));
        var text = workbook.AddStyle(Style(StandardNumberFormat.Text, HorizontalAlignment.Left));
        var date = workbook.AddStyle(Style(StandardNumberFormat.ShortDate, HorizontalAlignment.Center));
        var number = workbook.AddStyle(Style(StandardNumberFormat.General, HorizontalAlignment.Right));
        await workbook.AddHeaderRowAsync(Columns.Select(c => c.Header).ToArray(), header);
        var cells = new Cell[Columns.Length];
        await foreach (var r in BenchRow.ManyAsync(rows))
        {
            string?[] texts = [r.Code, r.Name, r.Street, r.Statement, r.Unit, r.Telephone, r.Category, r.State, r.Law, r.Note];
            for (var i = 0; i < texts.Length; i++)
                cells[i] = new Cell(texts[i], text);
            cells[10] = new Cell(r.FoundOn.ToDateTime(default), date);
            cells[11] = new Cell(r.DueOn.ToDateTime(default), date);
            cells[12] = new Cell(r.Returns, number);
            cells[13] = new Cell(r.Amount, number);
            cells[14] = new Cell(r.People, number);
            await workbook.AddRowAsync(cells, new RowOptions { Height = 32 });
        }
        await workbook.FinishAsync();
    }

    /// <summary>
    /// What SpreadCheetah has no words for (print titles, A4 crosswise, fit to width, page header, equal bytes) put in afterwards: the file goes to the
    /// disk first, then is inflated and packed a second time.
    /// </summary>
    public static async Task SpreadCheetahTwiceAsync(Stream output, int rows)
    {
        const string PageSetup =
            "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.8\" bottom=\"0.7\" header=\"0.4\" footer=\"0.35\"/>"
            + "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/></worksheet>";
        await using var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose
        );
        await SpreadCheetahAsync(file, rows);
        file.Position = 0;
        await using var first = new ZipArchive(file, ZipArchiveMode.Read);
        await using var second = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var entry in first.Entries)
        {
            var copy = second.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            await using var from = await entry.OpenAsync();
            await using var to = await copy.OpenAsync();
            var buffer = new byte[64 * 1024];
            var end = "</worksheet>"u8.Length;
            // The sheet's closing tag is replaced; print titles in the workbook part would be put in the same way.
            var left = entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) ? entry.Length - end : entry.Length;
            for (int read; left > 0 && (read = await from.ReadAsync(buffer)) > 0; left -= read)
                await to.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, left)));
            if (entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal))
                await to.WriteAsync(Encoding.UTF8.GetBytes(PageSetup));
        }
    }

    public static Task MiniExcelAsync(Stream output, int rows)
    {
        var columns = Columns.Select(c => new DynamicExcelColumn(c.Header) { Width = c.Width });
        var options = new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            DynamicColumns = [.. columns],
        };
        return MiniExcel.SaveAsAsync(output, Dictionaries(rows), sheetName: "大表", configuration: options);
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Dictionaries(int rows)
    {
        await foreach (var r in BenchRow.ManyAsync(rows))
        {
            object?[] values =
            [
                r.Code,
                r.Name,
                r.Street,
                r.Statement,
                r.Unit,
                r.Telephone,
                r.Category,
                r.State,
                r.Law,
                r.Note,
                r.FoundOn,
                r.DueOn,
                r.Returns,
                r.Amount,
                r.People,
            ];
            yield return Columns.Select((c, i) => (c.Header, values[i])).ToDictionary(p => p.Header, p => p.Item2);
        }
    }

    private static Style Style(StandardNumberFormat format, HorizontalAlignment alignment)
    {
        var edge = new EdgeBorder { BorderStyle = BorderStyle.Thin };
        return new Style
        {
            Format = NumberFormat.Standard(format),
            Alignment =
            {
                Horizontal = alignment,
                Vertical = VerticalAlignment.Center,
                WrapText = true,
            },
            Border =
            {
                Left = edge,
                Right = edge,
                Top = edge,
                Bottom = edge,
            },
        };
    }
}
