namespace Anlan.Papers.Reading.Outlining;

/// <summary>
/// Refines the part of each sentence by the phrases that open another part inside running text: 督察指出 … 督察要求 … 请…制定整改方案.
/// Needed for letters without part headings, and for closing paragraphs below the last heading.
/// </summary>
internal static class RoleMarker
{
    /// <param name="text">The normal form.</param>
    /// <param name="sentences">Sentences with the role of their heading.</param>
    /// <param name="sections">Headings of the document.</param>
    public static IReadOnlyList<Sentence> Refine(NormalText text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Section> sections)
    {
        var hasPart = sections.Any(s => s.Role == PartRole.Problems);
        var refined = new List<Sentence>(sentences.Count);
        PartRole? running = null;
        var section = int.MinValue;
        foreach (var sentence in sentences)
        {
            if (sentence.IsFindingRow)
            {
                refined.Add(sentence);
                continue;
            }
            if (sentence.Section != section)
            {
                // A heading with a role of its own ends what a phrase opened; one without goes on with it.
                section = sentence.Section;
                if (section >= 0 && sections[section].Role != PartRole.Other)
                    running = null;
            }
            var opened = PartRoles.OfMarker(sentence.At.Of(text.Text));
            if (
                opened is not null
                && Applies(opened.Value, running ?? sentence.Role, hasPart, IsParagraphStart(text.Text, sentence.At.Start))
            )
                running = opened;
            refined.Add(running is { } role ? sentence with { Role = role } : sentence);
        }
        return refined;
    }

    private static bool Applies(PartRole opened, PartRole current, bool hasPart, bool atParagraphStart) =>
        opened switch
        {
            // Where a heading names the problem part, phrases in the other parts open none.
            PartRole.Problems => !hasPart && current is not (PartRole.Recommendations or PartRole.Closing),
            PartRole.Progress => !hasPart && current is not (PartRole.Recommendations or PartRole.Closing),
            PartRole.Recommendations => atParagraphStart || !hasPart,
            _ => atParagraphStart,
        };

    private static bool IsParagraphStart(string text, int at) => at == 0 || text[at - 1] == '\n';
}
