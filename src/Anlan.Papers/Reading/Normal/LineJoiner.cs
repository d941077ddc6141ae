using Anlan.Papers.Reading.Outlining;

namespace Anlan.Papers.Reading.Normal;

/// <summary>
/// Decides where a paragraph ends. Hard-wrapped text joins lines of full width; text with a line a paragraph joins only what a page
/// break cut. A heading always stands alone, so it is tested first.
/// </summary>
internal sealed class LineJoiner
{
    // A line this much narrower than the page's width was ended by its writer, not by the wrap (columns).
    private const int Slack = 8;

    // Where lines are paragraphs, a line without full stop is a cut paragraph when longer than a heading can be (characters).
    private const int LongestHeading = 45;

    // A heading with a comma is rarely longer than this; a cut paragraph is.
    private const int LongestTwoPartHeading = 32;
    private const int LongestTitle = 80;

    private static readonly string[] TitleEndings = Lexicon.Words("title_endings");

    private readonly bool _hardWrapped;
    private readonly int _width;
    private readonly bool _indentsMeanParagraphs;

    public LineJoiner(IReadOnlyList<SourceLine> lines)
    {
        var widths = lines.Select(line => line.Width).Where(width => width > 0).Order().ToArray();
        _width = widths.Length == 0 ? 0 : widths[(int)(widths.Length * 0.85)];
        var full = widths.Count(width => width >= _width - Slack && width <= _width + Slack);
        var wider = widths.Count(width => width > _width + Slack);
        // Most lines as wide as the page, hardly any wider, none as long as a paragraph: a wrap at a fixed column.
        _hardWrapped = widths.Length >= 8 && _width is >= 40 and <= 110 && full * 2 >= widths.Length && wider * 20 <= widths.Length;
        var indented = lines.Count(line => line.Indent >= 2);
        _indentsMeanParagraphs = indented * 2 < lines.Count;
    }

    /// <summary>Whether <paramref name="next"/> starts a new paragraph after <paramref name="line"/>.</summary>
    public bool Breaks(SourceLine line, SourceLine next)
    {
        if (line.IsFindingRow || next.IsFindingRow || line.MarkdownLevel > 0 || next.MarkdownLevel > 0 || next.IsListItem)
            return true;
        if (next.Text[0] is '，' or '。' or '、' or '；' or '：' or '）' or '》' or '”' or '％' or '%')
            return false;
        var isShort = line.Width < _width - Slack;
        if (StartsNumbered(line, next, isShort))
            return true;
        if (EndsTitle(line.Text))
            return true;
        if (_hardWrapped)
            return isShort || (_indentsMeanParagraphs && next.Indent >= 2);
        if (line.EndsSentence)
            return true;
        if (_indentsMeanParagraphs && next.Indent >= 4)
            return true;
        // A short line with a full stop inside is running text that a page break cut; without, it is a heading, a title or a list line.
        var longest = line.Text.Contains('，') ? LongestTwoPartHeading : LongestHeading;
        return line.Text.Length <= longest && !line.Text.Contains('。') && line.Text[^1] is not ('，' or '、');
    }

    /// <summary>…的反馈意见, …情况的通报: a line without a comma that ends so is a title, however long.</summary>
    private static bool EndsTitle(string line) =>
        line.Length <= LongestTitle
        && line.IndexOfAny(['，', '。', '；']) < 0
        && Array.Exists(TitleEndings, ending => line.EndsWith(ending, StringComparison.Ordinal));

    private bool StartsNumbered(SourceLine line, SourceLine next, bool isShort)
    {
        var number = Numbering.At(next.Text, 0);
        var before = Numbering.At(line.Text, 0);
        var isNextItem = before.Style == number.Style && before.Value + 1 == number.Value && (!_hardWrapped || isShort);
        var closed =
            isNextItem || line.EndsSentence || line.Text[^1] == '）' || (_hardWrapped ? isShort : line.Text.Length <= LongestHeading);
        return number.Style switch
        {
            NumberStyle.None => false,
            NumberStyle.Chinese or NumberStyle.BracketedChinese => line.Text[^1] is not ('第' or '、' or '，' or '和' or '至'),
            // 二是, 2. and （2） also stand inside running text, where the wrap may put them at the head of a line.
            _ => closed,
        };
    }
}
