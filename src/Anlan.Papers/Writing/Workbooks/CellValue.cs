using System.Globalization;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>How a cell is stored: nothing, a text that stays one whatever it looks like, a date, or a number.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Date,
    Number,
}

/// <summary>The value of one cell, as the file stores it.</summary>
internal readonly record struct CellValue(CellKind Kind, string Stored)
{
    /// <summary>Spreadsheets keep 15 digits; a longer number (a card, a credit code without letters) would lose its end and is stored as text.</summary>
    private const int ExactDigits = 15;

    /// <summary>Day 0 of the spreadsheet calendar as it counts from March 1900; earlier days are wrong there and stored as text.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    public static CellValue Text(string? value) => string.IsNullOrEmpty(value) ? default : new(CellKind.Text, CellText.Of(value));

    public static CellValue Date(DateOnly? value) =>
        value switch
        {
            null => default,
            { } day when day < FirstSafeDay => new(CellKind.Text, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            { } day => new(CellKind.Date, (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture)),
        };

    public static CellValue Number(decimal? value)
    {
        if (value is not { } number)
        {
            return default;
        }

        var stored = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var digits = stored.Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
        return new(digits > ExactDigits ? CellKind.Text : CellKind.Number, stored);
    }
}
