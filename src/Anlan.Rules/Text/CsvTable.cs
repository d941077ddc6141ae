using System.Text;

namespace Anlan.Rules.Text;

/// <summary>
/// A small table read from CSV text (RFC 4180; lines starting with <c>#</c> are comments). Headers may be written in English or Chinese.
/// </summary>
public sealed class CsvTable
{
    private CsvTable(IReadOnlyList<CsvRow> rows, IReadOnlyList<string> unknownColumns)
    {
        Rows = rows;
        UnknownColumns = unknownColumns;
    }

    /// <summary>Data rows in file order; blank lines and comments are left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Headers nobody asked for, as written; their cells are ignored.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>Reads <paramref name="text"/>; refuses a missing column, a repeated column, an unclosed quote or a row of another width.</summary>
    /// <param name="text">Whole file; a byte order mark is allowed.</param>
    /// <param name="columns">Columns the caller needs.</param>
    public static Parsed<CsvTable> Read(string text, params IReadOnlyList<CsvColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        var records = new List<(int Line, List<string> Fields)>();
        if (Split(text, records) is { } unclosed)
        {
            return Parsed<CsvTable>.Refused(new LineRefusal(unclosed, "引号没有闭合，请补上右引号。").ToString());
        }

        if (records.Count == 0)
        {
            return Parsed<CsvTable>.Refused("文件是空的：至少要有表头一行。");
        }

        var (headerLine, header) = records[0];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            var written = header[i].Trim();
            var column = columns.FirstOrDefault(c => c.IsCalled(written));
            if (column is null)
            {
                unknown.Add(written);
            }
            else if (!places.TryAdd(column.Name, i))
            {
                return Parsed<CsvTable>.Refused(new LineRefusal(headerLine, $"表头“{written}”重复，请只留一列。").ToString());
            }
        }

        var missing = columns.Where(c => c.Required && !places.ContainsKey(c.Name)).Select(c => $"{c.ChineseName}（{c.Name}）").ToList();
        if (missing.Count > 0)
        {
            return Parsed<CsvTable>.Refused(new LineRefusal(headerLine, $"表头缺少{string.Join('、', missing)}，请补上。").ToString());
        }

        foreach (var (line, fields) in records.Skip(1))
        {
            if (fields.Count != header.Count)
            {
                return Parsed<CsvTable>.Refused(
                    new LineRefusal(line, $"有{fields.Count}格，表头有{header.Count}格，请检查逗号和引号。").ToString()
                );
            }
        }

        return Parsed<CsvTable>.Of(new CsvTable([.. records.Skip(1).Select(r => new CsvRow(r.Line, r.Fields, places))], unknown));
    }

    /// <summary>Splits the text into records; returns the line of a quote that never closes, or null.</summary>
    private static int? Split(string text, List<(int Line, List<string> Fields)> records)
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        while (at < text.Length)
        {
            var startLine = line;
            if (IsBlankOrComment(text, at, out var lineEnd))
            {
                at = lineEnd;
                line++;
                continue;
            }

            var fields = new List<string>();
            bool moreFields;
            do
            {
                if (ReadField(text, ref at, ref line) is not { } field)
                {
                    return startLine;
                }

                fields.Add(field);
                moreFields = at < text.Length && text[at] == ',';
                at += moreFields ? 1 : 0;
            } while (moreFields);

            records.Add((startLine, fields));
            at = AfterLineEnd(text, at);
            line++;
        }

        return null;
    }

    private static bool IsBlankOrComment(string text, int at, out int next)
    {
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).Trim();
        next = end < 0 ? text.Length : end + 1;
        return line.IsEmpty || line[0] == '#';
    }

    /// <summary>Reads one field, quoted or not; null when its quote never closes.</summary>
    private static string? ReadField(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] is not (',' or '\n' or '\r'))
            {
                at++;
            }

            return text[start..at].Trim();
        }

        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (text[at] == '"')
            {
                at++;
                return field.ToString();
            }
            else
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at]);
            }
        }

        return null;
    }

    private static int AfterLineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
