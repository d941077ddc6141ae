using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Cells as the file stores them: nothing, a text that stays one whatever it looks like, a date, or a number. None is a formula.</summary>
internal static class Cells
{
    /// <summary>Spreadsheets keep 15 digits; a longer number (a card, a credit code without letters) would lose its end and is stored as text.</summary>
    private const int ExactDigits = 15;

    /// <summary>Day 0 of the spreadsheet calendar as it counts from March 1900; earlier days are wrong there and stored as text.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    public static Cell Header(string text) => Words(text, WorkbookStyles.Header);

    public static Cell Text(string? value) =>
        string.IsNullOrEmpty(value) ? new Cell { StyleIndex = WorkbookStyles.Text } : Words(value, WorkbookStyles.Text);

    public static Cell Date(DateOnly? value) =>
        value switch
        {
            null => Text(null),
            { } day when day < FirstSafeDay => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            { } day => Figure((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), WorkbookStyles.Date),
        };

    public static Cell Number(decimal? value)
    {
        if (value is not { } number)
        {
            return Text(null);
        }

        var stored = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var digits = stored.Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
        return digits > ExactDigits ? Text(stored) : Figure(stored, WorkbookStyles.Number);
    }

    private static Cell Words(string text, uint style) =>
        new(new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    private static Cell Figure(string stored, uint style) => new(new CellValue(stored)) { StyleIndex = style };
}
