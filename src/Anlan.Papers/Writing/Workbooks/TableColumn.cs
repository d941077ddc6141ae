namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Columns of a list export.</summary>
public static class TableColumn
{
    /// <summary>Text: stays text whatever it looks like. Codes, telephone and document numbers belong here. Width in characters.</summary>
    public static TableColumn<TRow> Text<TRow>(string header, double width, Func<TRow, string?> value) =>
        new(header, width, row => CellValue.Text(value(row)));

    /// <summary>A civil date; days before 1 March 1900 become text, since spreadsheets count them wrongly.</summary>
    public static TableColumn<TRow> Date<TRow>(string header, Func<TRow, DateOnly?> value) =>
        new(header, 12, row => CellValue.Date(value(row)));

    /// <summary>A number to calculate with; one of more than 15 digits becomes text, since spreadsheets would round it.</summary>
    public static TableColumn<TRow> Number<TRow>(string header, double width, Func<TRow, decimal?> value) =>
        new(header, width, row => CellValue.Number(value(row)));
}

/// <summary>A column: its header and how its cell is taken from a row. Made by <see cref="TableColumn"/>.</summary>
public sealed class TableColumn<TRow>
{
    internal TableColumn(string header, double width, Func<TRow, CellValue> value)
    {
        Header = header;
        Width = width;
        Value = value;
    }

    /// <summary>Text of the header row.</summary>
    public string Header { get; }

    /// <summary>Width in characters.</summary>
    public double Width { get; }

    internal Func<TRow, CellValue> Value { get; }
}
