namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>Lines in order; a line whose paragraph mark was deleted runs on into the next.</summary>
internal sealed class LineList
{
    private bool _open;

    public List<string> All { get; } = [];

    public void Add(string line, bool runsOn = false)
    {
        if (_open)
            All[^1] += line;
        else
            All.Add(line);
        _open = runsOn;
    }

    public void AddAll(LineList others)
    {
        foreach (var line in others.All)
            Add(line);
    }
}
