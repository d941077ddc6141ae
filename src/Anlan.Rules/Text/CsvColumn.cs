namespace Anlan.Rules.Text;

/// <summary>A column asked for: the English name used in data files and the Chinese header a person may write instead.</summary>
public sealed record CsvColumn(string Name, string ChineseName, bool Required = true)
{
    /// <summary>Whether a written header means this column.</summary>
    public bool IsCalled(string header) =>
        string.Equals(header, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(header, ChineseName, StringComparison.Ordinal);
}
