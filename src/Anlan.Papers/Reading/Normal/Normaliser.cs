using System.Text;

namespace Anlan.Papers.Reading.Normal;

/// <summary>Extracted text → normal form: noise stripped, lines cleaned and joined into paragraphs, with the way back to the source.</summary>
public static class Normaliser
{
    private static readonly (string Text, string How)[] Noise = [.. Lexicon.Rows("noise").Select(row => (row[0], row[1]))];

    public static NormalText Normalise(string source)
    {
        var lines = new List<SourceLine>();
        var table = new FindingTable();
        for (var start = 0; start < source.Length; )
        {
            var end = source.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? source.Length : start + end;
            if (Line(source, start, end, table) is { Text.Length: > 0 } line && !IsNoise(line.Text))
                lines.Add(line);
            start = end + 1;
        }
        return Join(lines, source.Length);
    }

    private static SourceLine? Line(string source, int start, int end, FindingTable table)
    {
        if (source.AsSpan(start, end - start).Contains('\t'))
        {
            var cells = Cells(source, start, end);
            if (table.Read(cells, out var isHeader) is { } row)
                return row;
            if (isHeader)
                return null;
        }
        var line = LineCleaner.Clean(source, start, end);
        if (line.Text.Length > 0)
            table.End();
        return line;
    }

    private static List<SourceLine> Cells(string source, int start, int end)
    {
        var cells = new List<SourceLine>();
        for (var from = start; from <= end; )
        {
            var to = source.IndexOf('\t', from, end - from);
            to = to < 0 ? end : to;
            cells.Add(LineCleaner.Clean(source, from, to));
            from = to + 1;
        }
        return cells;
    }

    private static NormalText Join(List<SourceLine> lines, int sourceLength)
    {
        var joiner = new LineJoiner(lines);
        var text = new StringBuilder();
        var offsets = new List<int>();
        var paragraphs = new List<Paragraph>();
        var bold = new HashSet<int>();
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && joiner.Breaks(lines[i - 1], lines[i]))
            {
                paragraphs.Add(Paragraph(lines, first, offsets.Count, paragraphs));
                text.Append('\n');
                offsets.Add(offsets[^1]);
                first = i;
            }
            else if (i > 0 && NeedsSpace(lines[i - 1].Text, lines[i].Text))
            {
                text.Append(' ');
                offsets.Add(offsets[^1]);
            }
            bold.UnionWith(lines[i].BoldAt.Select(at => text.Length + at));
            text.Append(lines[i].Text);
            offsets.AddRange(lines[i].Offsets);
        }
        if (lines.Count > 0)
            paragraphs.Add(Paragraph(lines, first, offsets.Count, paragraphs));
        return new NormalText(text.ToString(), [.. offsets], sourceLength, paragraphs, bold);
    }

    private static Paragraph Paragraph(List<SourceLine> lines, int first, int end, List<Paragraph> before)
    {
        var start = before.Count == 0 ? 0 : before[^1].At.End + 1;
        return new Paragraph(new TextSpan(start, end), lines[first].MarkdownLevel, lines[first].IsFindingRow);
    }

    private static bool NeedsSpace(string line, string next) => char.IsAsciiLetter(line[^1]) && char.IsAsciiLetter(next[0]);

    private static bool IsNoise(string line)
    {
        if (IsPageNumber(line) || IsRule(line))
            return true;
        // Page furniture is short; a paragraph may well begin with one of these words.
        if (line.Length > 40)
            return false;
        foreach (var (text, how) in Noise)
            if (
                how == "whole" ? line == text
                : how == "starts" ? line.StartsWith(text, StringComparison.Ordinal)
                : line.Contains(text, StringComparison.Ordinal)
            )
                return true;
        return false;
    }

    /// <summary>-3-, —12—, 第3页, 第3页共10页, 3/10. A bare number may be a cut figure and stays.</summary>
    private static bool IsPageNumber(string line)
    {
        if (line.Length > 12 || !line.Any(char.IsAsciiDigit))
            return false;
        if (line[0] == '第' && line.Contains('页', StringComparison.Ordinal))
            return true;
        return line[0] is '-' or '—' or '–' or '·' && line.All(c => char.IsAsciiDigit(c) || c is '-' or '—' or '–' or '·' or ' ');
    }

    private static bool IsRule(string line) => line.All(c => c is '-' or '—' or '_' or '=' or '；' or '：' or '─' or '━' or '…' or '～');
}
