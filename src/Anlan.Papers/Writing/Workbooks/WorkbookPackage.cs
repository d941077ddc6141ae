using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Puts sheets together to a .xlsx package.</summary>
internal static class WorkbookPackage
{
    private const string Main = "xl/workbook.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static Task WriteAsync(Stream output, string title, IReadOnlyList<Sheet> sheets, CancellationToken cancellation)
    {
        var package = new OfficePackage();
        var list = new Sheets();
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            var id = package.Add(OfficePart.Streamed(Main, path, Types + "worksheet+xml", "worksheet", sheets[i].WriteAsync));
            list.Append(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = sheets[i].Name,
                    SheetId = (uint)i + 1,
                    Id = id,
                }
            );
            names.Append(HeaderOnEachPage(sheets[i].Name, (uint)i));
        }

        package.Add(OfficePart.Of(Main, "xl/styles.xml", Types + "styles+xml", "styles", WorkbookStyles.Sheet()));
        var workbook = new Workbook(new BookViews(new WorkbookView()), list, names);
        package.Add(OfficePart.Of("", Main, Types + "sheet.main+xml", "officeDocument", workbook));
        package.Add(OfficePart.Properties(PrintableText.Line(title)));
        return package.WriteAsync(output, cancellation);
    }

    private static DefinedName HeaderOnEachPage(string sheet, uint index) =>
        new($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
}
