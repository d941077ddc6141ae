namespace Anlan.Papers.Reading;

/// <summary>Advice: one entry a heading of level 2, or a paragraph where the part has no headings.</summary>
internal static class Recommendations
{
    public static IReadOnlyList<Recommendation> Read(NormalText text, Outline outline, IReadOnlyList<Sentence> sentences)
    {
        var found = new List<Recommendation>();
        var open = new TextSpan(0, 0);
        var section = -2;
        foreach (var sentence in sentences)
        {
            if (sentence.Role != PartRole.Recommendations)
                continue;
            var startsParagraph = sentence.At.Start == 0 || text.Text[sentence.At.Start - 1] == '\n';
            var headed = sentence.Section >= 0 && outline.Sections[sentence.Section].Level > 1;
            var isNew = sentence.Section != section || (startsParagraph && !headed);
            if (isNew)
            {
                Close(text, outline, open, section, found);
                open = sentence.At;
                section = sentence.Section;
            }
            else
                open = open with { End = sentence.At.End };
        }
        Close(text, outline, open, section, found);
        return found;
    }

    private static void Close(NormalText text, Outline outline, TextSpan at, int section, List<Recommendation> found)
    {
        if (at.Length > 0)
            found.Add(
                new Recommendation(
                    section < 0 ? "" : outline.Sections[section].Path,
                    at.Of(text.Text).Replace("\n", "", StringComparison.Ordinal),
                    text.ToSource(at)
                )
            );
    }
}
