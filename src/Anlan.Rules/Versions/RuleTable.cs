using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Rules.Versions;

/// <summary>
/// Reads a CSV of rule versions. Every such table has the columns code, from, to, law, article, mark (read, knowledge, proposed); the
/// parameters are the caller's own columns.
/// </summary>
public static class RuleTable
{
    private static readonly CsvColumn[] CommonColumns =
    [
        new("code", "代码"),
        new("from", "生效日期"),
        new("to", "失效日期"),
        new("law", "依据"),
        new("article", "条款"),
        new("mark", "来源标记"),
    ];

    /// <summary>Reads a table into a book.</summary>
    /// <param name="text">CSV text.</param>
    /// <param name="columns">Columns of the parameters.</param>
    /// <param name="readParameters">Reads the parameters of a row, or refuses with a Chinese sentence.</param>
    public static Parsed<RuleBook<T>> Read<T>(string text, IReadOnlyList<CsvColumn> columns, Func<CsvRow, Parsed<T>> readParameters)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(readParameters);
        var table = CsvTable.Read(text, [.. CommonColumns, .. columns]);
        if (!table.Ok)
        {
            return Parsed<RuleBook<T>>.Refused(table.Refusal!);
        }

        var versions = new List<RuleVersion<T>>();
        foreach (var row in table.Value.Rows)
        {
            var version = ReadRow(row, readParameters);
            if (!version.Ok)
            {
                return Parsed<RuleBook<T>>.Refused(new LineRefusal(row.Line, version.Refusal!).ToString());
            }

            versions.Add(version.Value);
        }

        return RuleBook<T>.Create(versions);
    }

    /// <summary>Reads an optional date cell (yyyy-MM-dd); false when it is filled but no date.</summary>
    internal static bool TryDate(string cell, out DateOnly? date)
    {
        date = null;
        if (cell.Length == 0)
        {
            return true;
        }

        var read = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        date = read ? value : null;
        return read;
    }

    internal static Provenance? ReadMark(string cell) =>
        cell switch
        {
            "read" => Provenance.Read,
            "knowledge" => Provenance.FromKnowledge,
            "proposed" => Provenance.Proposed,
            _ => null,
        };

    private static Parsed<RuleVersion<T>> ReadRow<T>(CsvRow row, Func<CsvRow, Parsed<T>> readParameters)
        where T : notnull
    {
        if (row["code"].Length == 0)
        {
            return Parsed<RuleVersion<T>>.Refused("没有规则代码，请补上。");
        }

        if (!TryDate(row["from"], out var from) || !TryDate(row["to"], out var to))
        {
            return Parsed<RuleVersion<T>>.Refused("生效或失效日期看不懂，请写成2027-01-01的样式，没有就留空。");
        }

        if (ReadMark(row["mark"]) is not { } mark)
        {
            return Parsed<RuleVersion<T>>.Refused($"来源标记“{row["mark"]}”看不懂，请写read、knowledge或proposed。");
        }

        if (mark != Provenance.Proposed && row["law"].Length == 0)
        {
            return Parsed<RuleVersion<T>>.Refused("没有写依据，请补上法规或文件名称。");
        }

        var parameters = readParameters(row);
        return parameters.Ok
            ? Parsed<RuleVersion<T>>.Of(
                new RuleVersion<T>(row["code"], parameters.Value, new RuleSource(row["law"], row["article"], mark), from, to)
            )
            : Parsed<RuleVersion<T>>.Refused(parameters.Refusal!);
    }
}
