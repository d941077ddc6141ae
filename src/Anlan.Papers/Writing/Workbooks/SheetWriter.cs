using System.Globalization;
using System.Text;
using System.Xml;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Writes one worksheet. The text goes through a small buffer, so that the target is only ever written asynchronously.</summary>
internal sealed class SheetWriter<TRow>(Stream output, IReadOnlyList<TableColumn<TRow>> columns)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int BufferBytes = 64 * 1024;

    /// <summary>Points; the limit is the file format's.</summary>
    private const int LineHeight = 16;
    private const int TallestRow = 409;

    private readonly CellValue[] _row = new CellValue[columns.Count];
    private readonly string[] _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];

    public async Task WriteAsync(string title, IAsyncEnumerable<TRow> rows, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        using var xml = XmlWriter.Create(
            buffer,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
        );
        xml.WriteStartElement("worksheet", Main);
        Head(xml);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, c => CellValue.Text(c.Header), header: true);
        var last = 1;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (++last > TableWorkbook.MostRows + 1)
            {
                throw new InvalidOperationException($"超过电子表格每张表 {TableWorkbook.MostRows} 行的上限，请缩小筛选范围后再导出。");
            }

            Row(xml, last, c => c.Value(row), header: false);
            if (last % 64 == 0)
            {
                xml.Flush();
                await DrainAsync(buffer, BufferBytes, cancellation);
            }
        }

        xml.WriteEndElement();
        Foot(xml, title, last);
        xml.WriteEndElement();
        xml.Flush();
        await DrainAsync(buffer, 0, cancellation);
    }

    private async Task DrainAsync(MemoryStream buffer, int atLeast, CancellationToken cancellation)
    {
        if (buffer.Length >= atLeast)
        {
            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
            buffer.SetLength(0);
        }
    }

    private void Head(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < columns.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var width = columns[i].Width.ToString(CultureInfo.InvariantCulture);
            Element(xml, "col", ("min", number), ("max", number), ("width", width), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, int number, Func<TableColumn<TRow>, CellValue> cell, bool header)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            _row[i] = cell(columns[i]);
        }

        var name = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", name);
        Height(xml);
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", _letters[i] + name);
            xml.WriteAttributeString("s", WorkbookStyles.Index(_row[i].Kind, header));
            Value(xml, _row[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Rows of more than one line get their height from here: not every program fits it on opening, and text would print over text.</summary>
    private void Height(XmlWriter xml)
    {
        var lines = 1;
        for (var i = 0; i < columns.Count; i++)
        {
            lines = Math.Max(lines, CellText.Lines(_row[i].Stored, columns[i].Width));
        }

        if (lines > 1)
        {
            xml.WriteAttributeString("ht", Math.Min(TallestRow, lines * LineHeight).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }
    }

    private static void Value(XmlWriter xml, CellValue cell)
    {
        if (cell.Kind == CellKind.Text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(cell.Stored);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (cell.Kind != CellKind.Empty)
        {
            xml.WriteElementString("v", Main, cell.Stored);
        }
    }

    private void Foot(XmlWriter xml, string title, int last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[^1]}{last}");
        Element(xml, "autoFilter", ("ref", range));
        Element(xml, "printOptions", ("horizontalCentered", "1"));
        Element(
            xml,
            "pageMargins",
            ("left", "0.5"),
            ("right", "0.5"),
            ("top", "0.8"),
            ("bottom", "0.7"),
            ("header", "0.4"),
            ("footer", "0.35")
        );
        Element(xml, "pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddHeader", Main, "&C&14" + HeaderText(title));
        xml.WriteElementString("oddFooter", Main, "&C第 &P 页，共 &N 页");
        xml.WriteEndElement();
        // Codes and telephone numbers are text by intention: no green corner on each of them.
        xml.WriteStartElement("ignoredErrors", Main);
        Element(xml, "ignoredError", ("sqref", range), ("numberStoredAsText", "1"));
        xml.WriteEndElement();
    }

    /// <summary>An ampersand starts a command in a page header, and a digit after the size would belong to it. At most 255 characters.</summary>
    private static string HeaderText(string title)
    {
        var text = PrintableText.Line(title);
        var end = Math.Min(text.Length, 100);
        end -= end > 0 && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return " " + text[..end].Replace("&", "&&", StringComparison.Ordinal);
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
