using Anlan.Papers.Reading.Problems;

namespace Anlan.Papers.Reading.Outlining;

/// <summary>Finds the headings of levels 1 and 2 (and those of level 3 that stand on a line of their own) and the part each belongs to.</summary>
public static class OutlineBuilder
{
    private const int LongestUnnumbered = 30;

    public static Outline Build(NormalText text)
    {
        var (title, titleAt, first) = TitleFinder.Find(text);
        var headings = new List<Heading>();
        for (var i = first; i < text.Paragraphs.Count; i++)
            if (HeadingAt(text, i) is { } heading)
                headings.Add(heading);
        Level(headings);
        var sections = Sections(headings, text.Text.Length, ListsFindings(title));
        var openingStart = first < text.Paragraphs.Count ? text.Paragraphs[first].At.Start : text.Text.Length;
        var openingEnd = sections.Count > 0 ? Math.Max(openingStart, sections[0].At.Start) : text.Text.Length;
        return new Outline(title, titleAt, new TextSpan(openingStart, openingEnd), sections);
    }

    private sealed record Heading(Numbering Number, string Title, TextSpan At, int BodyStart, int MarkdownLevel)
    {
        public int Level { get; set; }
    }

    private static Heading? HeadingAt(NormalText text, int index)
    {
        var paragraph = text.Paragraphs[index];
        var line = paragraph.At.Of(text.Text);
        var number = Numbering.At(line, 0);
        if (number.Style is NumberStyle.Chinese or NumberStyle.BracketedChinese)
            return Titled(line, paragraph, number);
        if (number.Style is NumberStyle.Arabic or NumberStyle.BracketedArabic)
            // Own line without full stop: a heading of level 3. With one it may be a finding, and is judged as a sentence.
            return
                line.Length <= LongestUnnumbered
                && !EndsClosed(line)
                && !line.Contains('。')
                && HasBody(text, index)
                && !NextIsSameList(text, index, number.Style)
                ? Titled(line, paragraph, number)
                : null;
        if (number.Style == NumberStyle.ChineseIs)
            return null;
        if (line.Contains('〔') && line.EndsWith('号'))
            return null;
        var isMarked = paragraph.MarkdownLevel > 0;
        var saysPart = PartRoles.OfTitle(line.TrimEnd('：'), strict: true) is not null && line.Length <= 16;
        if (line.Length > LongestUnnumbered || (EndsClosed(line) && !saysPart) || (!isMarked && !HasBody(text, index)))
            return null;
        if (
            !isMarked
            && !saysPart
            && (line.Contains('，', StringComparison.Ordinal) || line[^1] is '日' or '年' || char.IsAsciiDigit(line[0]))
        )
            return null;
        return new Heading(Numbering.None, line.TrimEnd('：', '。'), paragraph.At, paragraph.At.End, paragraph.MarkdownLevel);
    }

    private static Heading Titled(string line, Paragraph paragraph, Numbering number)
    {
        var stop = line.IndexOf('。', number.Length);
        // 一、基本情况：… runs on after a colon when the words before it are short.
        var colon = line.IndexOf('：', number.Length);
        if (colon > 0 && colon - number.Length <= 24 && (stop < 0 || colon < stop) && number.Style == NumberStyle.Chinese)
            stop = colon;
        var end = stop < 0 ? line.Length : stop;
        var title = line[number.Length..end].TrimEnd('：', '；');
        var bodyStart = paragraph.At.Start + (stop < 0 ? line.Length : stop + 1);
        return new Heading(number, title, new TextSpan(paragraph.At.Start, paragraph.At.Start + end), bodyStart, paragraph.MarkdownLevel);
    }

    private static bool EndsClosed(string line) => line[^1] is '。' or '；' or '！' or '：' or '，' or '、';

    private static bool HasBody(NormalText text, int index)
    {
        if (index + 1 >= text.Paragraphs.Count)
            return false;
        var next = text.Paragraphs[index + 1].At;
        return next.Length > text.Paragraphs[index].At.Length
            || Numbering.At(text.Text, next.Start).Style != NumberStyle.None
            || EndsClosed(next.Of(text.Text));
    }

    private static bool NextIsSameList(NormalText text, int index, NumberStyle style) =>
        Numbering.At(text.Text, text.Paragraphs[index + 1].At.Start).Style == style;

    /// <summary>Numbered headings have their level by style; marked ones by their marks; others stand below the last numbered level 1.</summary>
    private static void Level(List<Heading> headings)
    {
        var hasNumberedParts = headings.Any(h => h.Number.Style == NumberStyle.Chinese);
        var marks = headings
            .Where(h => h.MarkdownLevel > 0 && h.Number.Style == NumberStyle.None)
            .Select(h => h.MarkdownLevel)
            .DefaultIfEmpty(0)
            .Min();
        foreach (var heading in headings)
        {
            var level = heading.Number.Level;
            if (level == 0 && heading.MarkdownLevel > 0 && !hasNumberedParts)
                level = Math.Clamp(heading.MarkdownLevel - marks + 1, 1, 3);
            else if (level == 0)
                level =
                    PartRoles.OfTitle(heading.Title, strict: true) is not null ? 1
                    : hasNumberedParts ? 3
                    : 2;
            heading.Level = Math.Min(level, 3);
        }
    }

    /// <summary>Where each body ends: at the next heading of the same or a higher level.</summary>
    private static int[] Ends(List<Heading> headings, int length)
    {
        var ends = new int[headings.Count];
        int[] next = [length, length, length, length];
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var level = headings[i].Level;
            ends[i] = next[level];
            Array.Fill(next, headings[i].At.Start, level, next.Length - level);
        }
        return ends;
    }

    /// <summary>In some letters the headings of level 1 are the findings: 一、绿色发展理念树得不牢. In a list of findings all parts are.</summary>
    private static PartRole RoleOfPart(string title, bool listsFindings) =>
        listsFindings || Triggers.Weight(title, new TextSpan(0, title.Length)) >= 2 ? PartRole.Problems : PartRole.Other;

    private static bool ListsFindings(string title) =>
        title.Contains("清单", StringComparison.Ordinal)
        && (title.Contains("问题", StringComparison.Ordinal) || title.Contains("隐患", StringComparison.Ordinal));

    private static List<Section> Sections(List<Heading> headings, int length, bool listsFindings)
    {
        var sections = new List<Section>(headings.Count);
        string[] path = ["", "", ""];
        PartRole[] roles = [PartRole.Other, PartRole.Other, PartRole.Other];
        var ends = Ends(headings, length);
        for (var i = 0; i < headings.Count; i++)
        {
            var (heading, level) = (headings[i], headings[i].Level);
            var end = ends[i];
            path[level - 1] = heading.Number.Printed;
            Array.Fill(path, "", level, 3 - level);
            var role =
                PartRoles.OfTitle(heading.Title, strict: level > 1)
                ?? (level > 1 ? roles[level - 2] : RoleOfPart(heading.Title, listsFindings));
            Array.Fill(roles, role, level - 1, 4 - level);
            var joined = string.Join('/', path.Take(level).Where(p => p.Length > 0));
            sections.Add(new Section(level, heading.Number.Printed, heading.Title, joined, heading.At, heading.BodyStart, end, role));
        }
        return FindingsAsParts(sections);
    }

    /// <summary>Where some headings of level 1 are findings themselves and none announces a part of problems, the others are findings too.</summary>
    private static List<Section> FindingsAsParts(List<Section> sections)
    {
        var parts = sections.Where(s => s.Level == 1 && s.Role == PartRole.Problems).ToList();
        if (parts.Count == 0 || parts.Exists(s => PartRoles.OfTitle(s.Title, strict: true) == PartRole.Problems))
            return sections;
        var inOther = false;
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Level == 1)
                inOther = sections[i].Role == PartRole.Other;
            if (inOther && sections[i].Role == PartRole.Other)
                sections[i] = sections[i] with { Role = PartRole.Problems };
        }
        return sections;
    }
}
