namespace Anlan.Papers.Reading.Outlining;

/// <summary>Cuts paragraphs into sentences, leaves out headings of levels 1 and 2, and says which part each sentence stands in.</summary>
public static class SentenceSplitter
{
    // Far above any real sentence: bounds what one without full stop may cost.
    private const int Longest = 1500;

    public static IReadOnlyList<Sentence> Split(NormalText text, Outline outline)
    {
        var sentences = new List<Sentence>();
        var sections = outline.Sections;
        var section = -1;
        for (var i = 0; i < text.Paragraphs.Count; i++)
        {
            var paragraph = text.Paragraphs[i];
            var at = Math.Max(paragraph.At.Start, outline.TitleAt.End);
            while (section + 1 < sections.Count && sections[section + 1].At.Start <= paragraph.At.Start)
                at = Math.Max(at, sections[++section].BodyStart);
            if (section >= 0 && at >= paragraph.At.End && IsBare(text, i, sections, section))
                foreach (var part in Bounded(sections[section].At))
                    sentences.Add(new Sentence(part, section, sections[section].Role));
            var role =
                section >= 0 ? sections[section].Role
                : outline.Sections.Count > 0 ? PartRole.Opening
                : PartRole.Other;
            if (paragraph.IsFindingRow)
                role = PartRole.Problems;
            for (; at < paragraph.At.End; )
            {
                var end = End(text.Text, at, paragraph.At.End);
                if (end > at)
                    sentences.Add(new Sentence(new TextSpan(at, end), section, role, paragraph.IsFindingRow));
                at = end;
            }
        }
        return sentences;
    }

    /// <summary>A line of names without a full stop may be taken for a heading, however long it is.</summary>
    private static IEnumerable<TextSpan> Bounded(TextSpan heading)
    {
        for (var at = heading.Start; at < heading.End; at += Longest)
            yield return new TextSpan(at, Math.Min(heading.End, at + Longest));
    }

    /// <summary>A heading with nothing under it but the next one or a signature says all itself: 3.消防设施配备不足.</summary>
    private static bool IsBare(NormalText text, int paragraph, IReadOnlyList<Section> sections, int section)
    {
        // 一、农贸市场疏散门被封死。 in a letter without parts is a finding; the heading of a part is not.
        if (sections[section].Level == 1 && sections[section].Role != PartRole.Problems)
            return false;
        if (paragraph + 1 == text.Paragraphs.Count)
            return true;
        var next = text.Paragraphs[paragraph + 1].At;
        if (section + 1 < sections.Count && sections[section + 1].At.Start == next.Start)
            return sections[section + 1].Level <= sections[section].Level;
        if (PartRoles.OfMarker(next.Of(text.Text), onlyStart: true) is PartRole.Closing or PartRole.Recommendations)
            return true;
        return text.Text[next.End - 1] is not ('。' or '；' or '：') && Numbering.At(text.Text, next.Start).Style == NumberStyle.None;
    }

    /// <summary>Behind 。！？ outside of quotes, or before a number that opens the next item of a list (：一是…；二是…).</summary>
    private static int End(string text, int start, int limit)
    {
        var quoted = 0;
        for (var i = start; i < limit; i++)
        {
            if (i - start >= Longest)
                return i;
            switch (text[i])
            {
                case '“' or '《':
                    quoted++;
                    break;
                case '”' or '》' when quoted > 0:
                    quoted--;
                    break;
                // A quotation that never closes must not swallow the rest of the document.
                case '。' or '！' or '？' when quoted == 0 || i - start > 400:
                    return CloseQuotes(text, i + 1, limit);
                case '；' or '：' or '，' when quoted == 0 && i > start && OpensItem(text, i + 1, limit):
                    return i + 1;
                default:
                    break;
            }
        }
        return limit;
    }

    private static int CloseQuotes(string text, int end, int limit)
    {
        while (end < limit && text[end] is '”' or '）')
            end++;
        return end;
    }

    private static bool OpensItem(string text, int at, int limit) =>
        at < limit
        && Numbering.At(text.AsSpan(0, limit), at).Style
            is NumberStyle.ChineseIs
                or NumberStyle.BracketedArabic
                or NumberStyle.BracketedChinese;
}
