namespace Anlan.Rules.Text;

/// <summary>One row of a <see cref="CsvTable"/> with its line in the file (1 = first line).</summary>
public sealed class CsvRow
{
    private readonly IReadOnlyList<string> _fields;
    private readonly IReadOnlyDictionary<string, int> _places;

    internal CsvRow(int line, IReadOnlyList<string> fields, IReadOnlyDictionary<string, int> places)
    {
        Line = line;
        _fields = fields;
        _places = places;
    }

    /// <summary>Line of the file where the row starts.</summary>
    public int Line { get; }

    /// <summary>Cell of a column by its English name; empty when an optional column is absent.</summary>
    public string this[string column] => _places.TryGetValue(column, out var at) ? _fields[at] : "";

    /// <summary>Cells of a list column, separated by <c>;</c>; empty items are left out.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
