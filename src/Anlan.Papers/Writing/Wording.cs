using Anlan.Rules.Text;

namespace Anlan.Papers.Writing;

/// <summary>The small change of Chinese sentences that every paper needs.</summary>
internal static class Wording
{
    /// <summary>Printed where a draft lacks what it must state, so that the gap is seen and not just missing.</summary>
    public const string Missing = "（未填写）";

    public static string Names(IEnumerable<string> names) => string.Join('、', names.Select(PrintableText.Line).Where(n => n.Length > 0));

    public static string OrMissing(string? text) => PrintableText.Line(text) is { Length: > 0 } line ? line : Missing;

    public static string Day(DateOnly? day) => day is { } known ? ChineseDate.Format(known) : Missing;

    /// <summary>The text with a full stop, unless it ends a sentence already.</summary>
    public static string Sentence(string? text)
    {
        var trimmed = OrMissing(text).TrimEnd('；', '，', '、', ';', ',');
        var last = trimmed.TrimEnd('”', '’', '）', '》');
        return last.Length > 0 && "。！？…".Contains(last[^1], StringComparison.Ordinal) ? trimmed : trimmed + "。";
    }

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

    public static IEnumerable<DocumentBlock> Section(string heading, IEnumerable<string> paragraphs) =>
        Section(heading, paragraphs.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => new BodyText(p)));
}
