namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>
/// One level of a list definition (w:lvl). Text is a pattern with %1…%9 for the counters of the levels; Restart is w:lvlRestart:
/// 0 never restarts, n only after level n (counted from 1), null after any higher level.
/// </summary>
internal sealed record NumberLevel(
    int Index,
    int Start,
    string Format,
    string Text,
    string Suffix,
    bool IsLegal,
    int? Restart,
    string? StyleId
)
{
    public bool RestartsAfter(int used, int own) => Restart is not { } level || (level > 0 && used < level && used < own);

    public static NumberLevel Read(OpenXml xml)
    {
        var level = new NumberLevel(xml.Number("ilvl") ?? 0, 1, "decimal", "", "tab", false, null, null);
        xml.Children(name =>
        {
            var value = xml.Attribute("val");
            level = name switch
            {
                "w:start" => level with { Start = xml.Number("val") ?? 1 },
                "w:numFmt" => level with { Format = value ?? "decimal" },
                "w:lvlText" => level with { Text = value ?? "" },
                "w:suff" => level with { Suffix = value ?? "tab" },
                "w:isLgl" => level with { IsLegal = xml.IsOn() },
                "w:lvlRestart" => level with { Restart = xml.Number("val") },
                "w:pStyle" => level with { StyleId = value },
                _ => level,
            };
            xml.Skip();
        });
        return level;
    }
}
