using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Writes one worksheet, row by row. It goes through a small buffer, so that the target is only ever written asynchronously.</summary>
internal sealed class SheetWriter<TRow>(Stream output, IReadOnlyList<TableColumn<TRow>> columns)
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Points; the limit is the file format's.</summary>
    private const int LineHeight = 16;
    private const int TallestRow = 409;

    /// <summary>Characters a line of A4 across holds at three quarters of the size on the screen: less is not read any more once it is printed.</summary>
    private const double PrintedWidth = 170;

    /// <summary>Columns up to this width hold dates, numbers and single words, and keep it.</summary>
    private const double Narrow = 12;

    private readonly double[] _widths = Widths(columns);

    private readonly string[] _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];

    public async Task WriteAsync(string title, IAsyncEnumerable<TRow> rows, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        using (var xml = OpenXmlWriter.Create(buffer, new UTF8Encoding(false)))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(new Worksheet());
            Head(xml);
            xml.WriteStartElement(new SheetData());
            xml.WriteElement(Row(1, columns.Select(c => Cells.Header(c.Header))));
            var last = 1;
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                if (++last > TableWorkbook.MostRows + 1)
                {
                    throw new InvalidOperationException($"超过电子表格每张表 {TableWorkbook.MostRows} 行的上限，请缩小筛选范围后再导出。");
                }

                xml.WriteElement(Row(last, columns.Select(c => c.Cell(row))));
                if (buffer.Length >= BufferBytes)
                {
                    await DrainAsync(buffer, cancellation);
                }
            }

            xml.WriteEndElement();
            Foot(xml, title, last);
            xml.WriteEndElement();
        }

        await DrainAsync(buffer, cancellation);
    }

    private async Task DrainAsync(MemoryStream buffer, CancellationToken cancellation)
    {
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        buffer.SetLength(0);
    }

    private void Head(OpenXmlWriter xml)
    {
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var pane = new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        xml.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        xml.WriteElement(
            new Columns(
                columns.Select(
                    (c, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = _widths[i],
                            CustomWidth = true,
                        }
                )
            )
        );
    }

    /// <summary>Rows of more than one line get their height from here: not every program fits it on opening, and text would print over text.</summary>
    private Row Row(int number, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        var name = number.ToString(CultureInfo.InvariantCulture);
        var lines = 1;
        foreach (var (i, cell) in cells.Index())
        {
            cell.CellReference = _letters[i] + name;
            lines = Math.Max(lines, CellText.Lines(cell.InnerText, _widths[i]));
            row.AppendChild(cell);
        }

        if (lines > 1)
        {
            row.Height = Math.Min(TallestRow, lines * LineHeight);
            row.CustomHeight = true;
        }

        return row;
    }

    private void Foot(OpenXmlWriter xml, string title, int last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[^1]}{last}");
        xml.WriteElement(new AutoFilter { Reference = range });
        if (Choices() is { Count: > 0 } choices)
        {
            xml.WriteElement(new DataValidations(choices));
        }

        xml.WriteElement(new PrintOptions { HorizontalCentered = true });
        xml.WriteElement(
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.8,
                Bottom = 0.7,
                Header = 0.4,
                Footer = 0.35,
            }
        );
        const uint A4 = 9;
        xml.WriteElement(
            new PageSetup
            {
                PaperSize = A4,
                FitToHeight = 0,
                Orientation = OrientationValues.Landscape,
            }
        );
        xml.WriteElement(new HeaderFooter(new OddHeader("&C&14" + HeaderText(title)), new OddFooter("&C第 &P 页，共 &N 页")));
        // Codes and telephone numbers are text by intention: no green corner on each of them.
        xml.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = Range($"{range}"), NumberStoredAsText = true }));
    }

    /// <summary>Wide columns give way until all stand on the width of the paper; their text runs on below.</summary>
    private static double[] Widths(IReadOnlyList<TableColumn<TRow>> columns)
    {
        var wide = columns.Where(c => c.Width > Narrow).Sum(c => (double)c.Width);
        var room = PrintedWidth - columns.Where(c => c.Width <= Narrow).Sum(c => (double)c.Width);
        var share = wide > room ? room / wide : 1;
        return [.. columns.Select(c => c.Width <= Narrow ? c.Width : Math.Max(Narrow, Math.Round(c.Width * share, 1)))];
    }

    /// <summary>Drop-downs reach to the last row a sheet can hold: who fills it in adds rows.</summary>
    private List<DataValidation> Choices() =>
        [
            .. columns
                .Select((c, i) => (c.Choices, Letter: _letters[i]))
                .Where(c => c.Choices is not null)
                .Select(c => new DataValidation(new Formula1(c.Choices!))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    SequenceOfReferences = Range($"{c.Letter}2:{c.Letter}{TableWorkbook.MostRows + 1}"),
                }),
        ];

    private static ListValue<StringValue> Range(FormattableString range) => new() { InnerText = FormattableString.Invariant(range) };

    /// <summary>An ampersand starts a command in a page header, and a digit after the size would belong to it. At most 255 characters.</summary>
    private static string HeaderText(string title)
    {
        var text = PrintableText.Line(title);
        var end = Math.Min(text.Length, 100);
        end -= end > 0 && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return " " + text[..end].Replace("&", "&&", StringComparison.Ordinal);
    }

    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
