namespace Anlan.Papers.Writing.Workbooks;

/// <summary>
/// A list as .xlsx: one sheet, header row in row 1 (frozen, filter, repeated on each printed page), A4 crosswise, as wide as one page. No cell
/// is a formula. The same rows give the same bytes. Rows are written as they come, so memory does not grow with their number.
/// </summary>
public static class TableWorkbook
{
    /// <summary>Media type of .xlsx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Most rows below the header that a sheet can hold.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>Writes the file; the title names the sheet and heads the printed pages.</summary>
    /// <exception cref="InvalidOperationException">More than <see cref="MostRows"/> rows; the message is for the user.</exception>
    public static Task WriteAsync<TRow>(
        Stream output,
        string title,
        IReadOnlyList<TableColumn<TRow>> columns,
        IAsyncEnumerable<TRow> rows,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        return WorkbookPackage.WriteAsync(output, title, [Sheet.Of(title, title, columns, rows)], cancellation);
    }
}
