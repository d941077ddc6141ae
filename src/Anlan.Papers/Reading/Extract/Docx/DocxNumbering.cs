using System.Text;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>
/// Automatic numbers: definitions from numbering.xml, counters that run with the paragraphs. Word stores "first paragraph of list 3,
/// level 1"; the reader of the letter sees 一、 and so must we.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Dictionary<int, NumberLevel>> _abstract = [];
    private readonly Dictionary<int, string> _styleLinks = [];
    private readonly Dictionary<string, int> _linkedStyles = [];
    private readonly Dictionary<int, NumberInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counters = [];

    private DocxNumbering() { }

    public static DocxNumbering Read(DocxPackage package, int nesting)
    {
        var numbering = new DocxNumbering();
        if (package.RelationshipTarget(package.MainPart, "/numbering") is not { } path || package.Part(path) is not { } part)
            return numbering;
        using (part)
        {
            var xml = new OpenXml(part, nesting);
            xml.Start();
            xml.Children(name =>
            {
                if (name == "w:abstractNum")
                    numbering.ReadAbstract(xml);
                else if (name == "w:num")
                    numbering.ReadInstance(xml);
                else
                    xml.Skip();
            });
        }
        return numbering;
    }

    /// <summary>The level whose definition names this paragraph style, for styles that carry a list but no level.</summary>
    public int? LevelOfStyle(int numId, string styleId) =>
        LevelsOf(numId)?.Where(l => l.Value.StyleId == styleId).Select(l => (int?)l.Key).FirstOrDefault();

    /// <summary>Counts a paragraph and returns its number as printed, with what separates it from the text; empty for bullets and unknown lists.</summary>
    public string Next(int numId, int level)
    {
        if (level is < 0 or >= Levels || LevelsOf(numId) is not { } levels || Definition(numId, levels, level) is not { } definition)
            return "";
        var counters = Count(numId, levels, level);
        var text = Render(numId, levels, counters, definition);
        var gap =
            text.Length > 0 && definition.Suffix != "nothing" && char.IsAsciiLetterOrDigit(text.TrimEnd('.', ')').LastOrDefault())
                ? " "
                : "";
        return text + gap;
    }

    private int?[] Count(int numId, Dictionary<int, NumberLevel> levels, int level)
    {
        var instance = _instances[numId];
        if (!_counters.TryGetValue(instance.Abstract, out var counters))
            _counters[instance.Abstract] = counters = new int?[Levels];
        if (instance.StartOverrides.Remove(level, out var restart))
            counters[level] = restart;
        else
            counters[level] = counters[level] is { } last ? last + 1 : Definition(numId, levels, level)!.Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (Definition(numId, levels, deeper)?.RestartsAfter(level, deeper) != false)
                counters[deeper] = null;
        return counters;
    }

    private string Render(int numId, Dictionary<int, NumberLevel> levels, int?[] counters, NumberLevel definition)
    {
        var text = new StringBuilder();
        if (definition.Format == "bullet")
            return "";
        for (var i = 0; i < definition.Text.Length; i++)
        {
            if (definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
            {
                var shown = definition.Text[++i] - '1';
                var level = Definition(numId, levels, shown);
                var number = counters[shown] ?? level?.Start ?? 1;
                text.Append(NumberFormats.Format(definition.IsLegal ? "decimal" : level?.Format ?? "decimal", number));
            }
            else
                text.Append(definition.Text[i]);
        }
        return text.ToString().Trim();
    }

    private NumberLevel? Definition(int numId, Dictionary<int, NumberLevel> levels, int level) =>
        _instances[numId].Overrides.GetValueOrDefault(level) ?? levels.GetValueOrDefault(level);

    private Dictionary<int, NumberLevel>? LevelsOf(int numId)
    {
        if (!_instances.TryGetValue(numId, out var instance))
            return null;
        var id = instance.Abstract;
        // A list may point to a list style, whose definition stands in another abstract list.
        if (_styleLinks.TryGetValue(id, out var style) && _linkedStyles.TryGetValue(style, out var linked))
            id = linked;
        return _abstract.GetValueOrDefault(id);
    }

    private void ReadAbstract(OpenXml xml)
    {
        var id = xml.Number("abstractNumId") ?? -1;
        var levels = new Dictionary<int, NumberLevel>();
        xml.Children(name =>
        {
            if (name == "w:lvl")
            {
                var level = NumberLevel.Read(xml);
                levels[level.Index] = level;
                return;
            }
            if (name == "w:numStyleLink" && xml.Attribute("val") is { } link)
                _styleLinks[id] = link;
            else if (name == "w:styleLink" && xml.Attribute("val") is { } linked)
                _linkedStyles[linked] = id;
            xml.Skip();
        });
        _abstract[id] = levels;
    }

    private void ReadInstance(OpenXml xml)
    {
        var id = xml.Number("numId") ?? -1;
        var instance = new NumberInstance();
        xml.Children(name =>
        {
            if (name == "w:lvlOverride")
            {
                ReadOverride(xml, instance);
                return;
            }
            if (name == "w:abstractNumId")
                instance.Abstract = xml.Number("val") ?? -1;
            xml.Skip();
        });
        _instances[id] = instance;
    }

    private static void ReadOverride(OpenXml xml, NumberInstance instance)
    {
        var index = xml.Number("ilvl") ?? 0;
        xml.Children(name =>
        {
            if (name == "w:lvl")
            {
                instance.Overrides[index] = NumberLevel.Read(xml);
                return;
            }
            if (name == "w:startOverride")
                instance.StartOverrides[index] = xml.Number("val") ?? 1;
            xml.Skip();
        });
    }

    private sealed class NumberInstance
    {
        public int Abstract { get; set; } = -1;

        public Dictionary<int, NumberLevel> Overrides { get; } = [];

        /// <summary>Used once: the first paragraph of this list at that level starts anew, later ones go on.</summary>
        public Dictionary<int, int> StartOverrides { get; } = [];
    }
}
