namespace Anlan.Papers.Writing.Workbooks;

/// <summary>A sheet of a workbook: its name and the writing of its content.</summary>
internal sealed record Sheet(string Name, Func<Stream, CancellationToken, Task> WriteAsync)
{
    private const int LongestName = 31;

    /// <summary>The title heads the printed pages; the name is cut to what spreadsheets accept.</summary>
    public static Sheet Of<TRow>(string name, string title, IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerable<TRow> rows) =>
        new(ValidName(name), (stream, cancellation) => new SheetWriter<TRow>(stream, columns).WriteAsync(title, rows, cancellation));

    private static string ValidName(string name)
    {
        var allowed = string.Concat(PrintableText.Line(name).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        var end = Math.Min(allowed.Length, LongestName);
        end -= end > 0 && char.IsHighSurrogate(allowed[end - 1]) ? 1 : 0;
        var valid = allowed[..end].Trim(' ', '\'');
        return valid.Length == 0 ? "列表" : valid;
    }
}
