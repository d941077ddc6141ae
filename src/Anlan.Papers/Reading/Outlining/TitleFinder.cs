using System.Text;

namespace Anlan.Papers.Reading.Outlining;

/// <summary>Joins the title lines that stand before the opening paragraph.</summary>
internal static class TitleFinder
{
    private const int LongestLine = 70;
    private const int MostLines = 5;

    // The opening paragraph, when a page break left its first line without a full stop.
    private static readonly string[] Openings = ["经", "根据", "按照", "为", "近期", "近日"];

    /// <summary>The title, its range in the normal form, and the index of the first paragraph behind it.</summary>
    public static (string Title, TextSpan At, int Next) Find(NormalText text)
    {
        var title = new StringBuilder();
        int start = 0,
            end = 0,
            lines = 0,
            next = 0;
        for (var i = 0; i < text.Paragraphs.Count && i < 12; i++)
        {
            var paragraph = text.Paragraphs[i];
            var line = paragraph.At.Of(text.Text);
            if (lines == 0 && IsBeforeTitle(line))
            {
                next = i + 1;
                continue;
            }
            if (!IsTitleLine(line) || lines == MostLines || (lines > 0 && IsAfterTitle(line)))
                break;
            if (lines == 0)
                start = paragraph.At.Start;
            title.Append(line.TrimEnd('；'));
            end = paragraph.At.End;
            lines++;
            next = i + 1;
            // A marked heading is the whole title: the next one belongs to the body.
            if (
                paragraph.MarkdownLevel > 0
                && i + 1 < text.Paragraphs.Count
                && text.Paragraphs[i + 1].MarkdownLevel != paragraph.MarkdownLevel
            )
                break;
        }
        return (title.ToString(), new TextSpan(start, end), next);
    }

    /// <summary>附件, 附件2：, document numbers, secrecy and urgency marks stand above the title.</summary>
    private static bool IsBeforeTitle(string line) =>
        (line.StartsWith("附件", StringComparison.Ordinal) && line.Length <= 6)
        || (line.Contains('〔') && line.EndsWith('号') && line.Length <= 24)
        || line is "特急" or "加急" or "急件" or "内部资料" or "公开" or "（公开稿）";

    private static bool IsTitleLine(string line) =>
        line.Length <= LongestLine
        && line[^1] is not ('。' or '；' or '：' or '，' or '！')
        && Numbering.At(line, 0).Style is NumberStyle.None
        && !line.Contains('。')
        && !(line.Contains('，') && Array.Exists(Openings, word => line.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Date, document number or bracketed note under the title.</summary>
    private static bool IsAfterTitle(string line) =>
        line[0] == '（' && line[^1] == '）'
        || (char.IsAsciiDigit(line[0]) && line.Length <= 20 && line.Contains('月', StringComparison.Ordinal) && line[^1] is '日')
        || (line.Contains('〔') && line.EndsWith('号') && line.Length <= 24)
        || PartRoles.OfTitle(line, strict: true) is not null;
}
