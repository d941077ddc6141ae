namespace Anlan.Papers.Writing;

/// <summary>The small change of Chinese sentences that every paper needs.</summary>
internal static class Wording
{
    public static string Names(IEnumerable<string> names) => string.Join('、', names.Select(PrintableText.Line).Where(n => n.Length > 0));

    /// <summary>
    /// What somebody wrote, line by line and with the marks it has; where the last line ends in a word it gets the full stop of its sentence.
    /// </summary>
    public static string Sentence(string? text)
    {
        var written = string.Join('\n', PrintableText.Lines(text));
        var last = written.TrimEnd('”', '’', '）', '》', ')', ']', '】', '」');
        return last.Length > 0 && !IsMark(last[^1]) ? written + "。" : written;
    }

    /// <summary>A labelled paragraph; nothing where there is nothing to say.</summary>
    public static IEnumerable<DocumentBlock> Labelled(string label, string? text) =>
        string.IsNullOrWhiteSpace(PrintableText.Line(text)) ? [] : [new BodyText(Sentence(text), label)];

    /// <summary>A heading has no stop at its end when it stands alone, and one when the text runs on behind it.</summary>
    public static Heading Point(string heading, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? new Heading(2, PrintableText.Line(heading).TrimEnd('。'))
            : new Heading(2, Sentence(heading), text);

    /// <summary>A section with its heading; nothing where it has no content.</summary>
    public static IEnumerable<DocumentBlock> Section(string heading, IEnumerable<DocumentBlock> content)
    {
        List<DocumentBlock> blocks = [.. content];
        return blocks.Count == 0 ? [] : blocks.Prepend(new Heading(1, heading));
    }

    /// <summary>Signs that close or continue a sentence; 31.4% and 20℃ are words.</summary>
    private static bool IsMark(char c) => (char.IsPunctuation(c) && c is not ('%' or '％' or '‰')) || char.IsWhiteSpace(c);

    public static IEnumerable<DocumentBlock> Section(string heading, IEnumerable<string> paragraphs) =>
        Section(heading, paragraphs.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => new BodyText(p)));
}
