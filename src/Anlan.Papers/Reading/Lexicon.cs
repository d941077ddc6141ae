using System.Collections.Concurrent;
using System.Text;

namespace Anlan.Papers.Reading;

/// <summary>
/// The vocabulary of <c>data/lexicon</c>, embedded in the assembly. A table is a CSV file with <c>#</c> comments and one header line;
/// list cells are separated by <c>;</c>. No cell holds a comma.
/// </summary>
public static class Lexicon
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string[]>> Tables = new(StringComparer.Ordinal);

    /// <summary>The rows of a table without its header; each row has as many cells as the header.</summary>
    public static IReadOnlyList<string[]> Rows(string table) => Tables.GetOrAdd(table, Load);

    /// <summary>The first column of a table.</summary>
    public static string[] Words(string table) => Rows(table).Select(row => row[0]).ToArray();

    /// <summary>The words whose <paramref name="column"/> says <paramref name="value"/>.</summary>
    public static string[] Words(string table, int column, string value) =>
        Rows(table).Where(row => row[column] == value).Select(row => row[0]).ToArray();

    public static string[] Cells(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<string[]> Load(string table)
    {
        using var stream =
            typeof(Lexicon).Assembly.GetManifestResourceStream($"lexicon/{table}.csv")
            ?? throw new ArgumentException($"There is no lexicon table '{table}'.", nameof(table));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        var width = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split(',');
            if (width == 0)
                width = cells.Length;
            else if (cells.Length != width)
                throw new InvalidDataException($"Lexicon {table}: '{line}' has {cells.Length} cells, the header {width}.");
            else
                rows.Add(cells);
        }
        return rows;
    }
}
