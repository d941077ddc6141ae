using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Tests.Writing;

/// <summary>A written workbook, opened again.</summary>
internal static class Xlsx
{
    public static IReadOnlyList<string> Faults(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        return Docx.Faults(document);
    }

    /// <summary>Cells of a sheet, row by row, header first.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Rows(byte[] content, int sheet = 0) =>
        [.. Sheet(content, sheet).Descendants<Row>().Select(r => (IReadOnlyList<Cell>)[.. r.Elements<Cell>()])];

    public static Worksheet Sheet(byte[] content, int sheet = 0)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var book = document.WorkbookPart!;
        var id = book.Workbook!.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return ((WorksheetPart)book.GetPartById(id)).Worksheet!;
    }

    public static IReadOnlyList<string> SheetNames(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        return [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!)];
    }

    /// <summary>The number format behind a cell's style.</summary>
    public static uint NumberFormat(byte[] content, uint style)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!;
        return formats.Elements<CellFormat>().ElementAt((int)style).NumberFormatId!.Value;
    }

    /// <summary>What a spreadsheet would show: _x0041_ is its spelling of the letter A.</summary>
    public static string Shown(Cell cell) => XmlConvert.DecodeName(cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? "")!;
}
