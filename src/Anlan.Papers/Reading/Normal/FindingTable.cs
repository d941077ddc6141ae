namespace Anlan.Papers.Reading.Normal;

/// <summary>
/// Reads the rows of a list of findings that the extractor gives as cells with tabs between. A row becomes one line,
/// “2.某公司：消防通道堵塞（责任单位：区商务局）。”, so that tables and annexed lists are read alike.
/// </summary>
internal sealed class FindingTable
{
    private static readonly WordTable<string[]> Columns = WordTable.Of("table_columns");

    private string[] _columns = [];
    private SourceLine? _site;
    private SourceLine? _owner;

    /// <summary>Lines for one source line with tabs; null when it belongs to no list of findings.</summary>
    public SourceLine? Read(IReadOnlyList<SourceLine> cells, out bool isHeader)
    {
        isHeader = false;
        if (HeaderOf(cells) is { } columns)
        {
            (_columns, _site, _owner, isHeader) = (columns, null, null, true);
            return null;
        }
        if (_columns.Length == 0 || cells.Count < 2 || cells.Count > _columns.Length)
            return null;
        var (number, site, problem, owner) = (Cell(cells, "number"), Cell(cells, "site"), Cell(cells, "problem"), Cell(cells, "owner"));
        if (problem is null)
            return null;
        // An empty cell under a filled one was merged with it.
        _site = site ?? (number is null ? _site : null) ?? _site;
        _owner = owner ?? _owner;
        var row = new RowText();
        if (number is not null && number.Text.All(char.IsAsciiDigit))
            row.Add(number).Add(".");
        if (_site is not null && !problem.Text.Contains(_site.Text, StringComparison.Ordinal))
            row.Add(_site).Add("：");
        row.Add(problem, "。；");
        if (_owner is not null)
            row.Add("（责任单位：").Add(_owner).Add("）");
        return row.Add("。").Line();
    }

    /// <summary>A line of running text ends the table.</summary>
    public void End() => _columns = [];

    private static string[]? HeaderOf(IReadOnlyList<SourceLine> cells)
    {
        var columns = cells.Select(cell => ColumnOf(cell.Text)).ToArray();
        return columns.Contains("problem") && columns.Count(c => c.Length > 0) >= 2 && cells.All(cell => cell.Text.Length <= 12)
            ? columns
            : null;
    }

    private static string ColumnOf(string header)
    {
        var (best, column) = (0, "");
        for (var i = 0; i < header.Length; i++)
            if (Columns.LengthAt(header, i, out var row) is var length && length > best)
                (best, column) = (length, row![1]);
        return column;
    }

    private SourceLine? Cell(IReadOnlyList<SourceLine> cells, string column)
    {
        var at = Array.IndexOf(_columns, column);
        return at >= 0 && at < cells.Count && cells[at].Text.Length > 0 ? cells[at] : null;
    }

    /// <summary>Puts cells and the words between them together; added words stand at the offset of the cell before.</summary>
    private sealed class RowText
    {
        private readonly System.Text.StringBuilder _text = new();
        private readonly List<int> _offsets = [];

        public RowText Add(SourceLine cell, string trim = "")
        {
            var text = cell.Text.TrimEnd(trim.ToCharArray());
            _text.Append(text);
            // A cell of a row above (merged) may stand before: offsets never go back.
            foreach (var offset in cell.Offsets.Take(text.Length))
                _offsets.Add(Math.Max(offset, _offsets.Count > 0 ? _offsets[^1] : 0));
            return this;
        }

        public RowText Add(string words)
        {
            _text.Append(words);
            for (var i = 0; i < words.Length; i++)
                _offsets.Add(_offsets.Count > 0 ? _offsets[^1] : 0);
            return this;
        }

        public SourceLine Line() => new(_text.ToString(), [.. _offsets], _text.Length * 2, 0, 0, false, []) { IsFindingRow = true };
    }
}
