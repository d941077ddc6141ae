using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Columns of a list export.</summary>
public static class TableColumn
{
    /// <summary>Text: stays text whatever it looks like. Codes, telephone and document numbers belong here. Width in characters.</summary>
    public static TableColumn<TRow> Text<TRow>(string header, double width, Func<TRow, string?> value) =>
        new(header, width, row => Cells.Text(value(row)));

    /// <summary>Text of a fixed list, chosen from a drop-down where the sheet is filled in.</summary>
    /// <param name="choices">Without commas, together at most 255 characters: the file format's limits.</param>
    public static TableColumn<TRow> Choice<TRow>(string header, double width, IReadOnlyList<string> choices, Func<TRow, string?> value)
    {
        var list = string.Join(',', choices);
        if (choices.Count == 0 || choices.Any(c => c.Contains(',', StringComparison.Ordinal)) || list.Length > 255)
        {
            throw new ArgumentException("A drop-down holds some words without commas, 255 characters in all.", nameof(choices));
        }

        return new(header, width, row => Cells.Text(value(row)))
        {
            Choices = $"\"{list.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };
    }

    /// <summary>A civil date; days before 1 March 1900 become text, since spreadsheets count them wrongly.</summary>
    public static TableColumn<TRow> Date<TRow>(string header, Func<TRow, DateOnly?> value) =>
        new(header, 12, row => Cells.Date(value(row)));

    /// <summary>A number to calculate with; one of more than 15 digits becomes text, since spreadsheets would round it.</summary>
    public static TableColumn<TRow> Number<TRow>(string header, double width, Func<TRow, decimal?> value) =>
        new(header, width, row => Cells.Number(value(row)));
}

/// <summary>A column: its header and how its cell is taken from a row. Made by <see cref="TableColumn"/>.</summary>
public sealed class TableColumn<TRow>
{
    internal TableColumn(string header, double width, Func<TRow, Cell> cell)
    {
        Header = header;
        Width = width;
        Cell = cell;
    }

    /// <summary>Text of the header row.</summary>
    public string Header { get; }

    /// <summary>Width in characters.</summary>
    public double Width { get; }

    internal Func<TRow, Cell> Cell { get; }

    /// <summary>The words to choose from as the file format lists them; none where anything may be written.</summary>
    internal string? Choices { get; init; }
}
