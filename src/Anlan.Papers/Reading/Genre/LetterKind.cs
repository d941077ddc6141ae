using System.Globalization;

namespace Anlan.Papers.Reading.Genre;

/// <summary>What kind of document a text is, and whether such a document states findings.</summary>
/// <param name="Name">feedback, work_report, notice, news or other: the contract's word.</param>
/// <param name="Finds">Whether problems may be read from it.</param>
public readonly record struct LetterKind(string Name, bool Finds)
{
    private static readonly WordTable<string[]> Titles = WordTable.Of("kinds");

    private static readonly string[] NewsOpenings = ["本报讯", "本网讯", "本台讯", "记者", "（记者", "新华社", "中新网"];

    /// <summary>Judges by the words of the title; a title that says nothing leaves it to whether the text has a part of problems.</summary>
    public static LetterKind Of(NormalText text, Outline outline)
    {
        var title = outline.Title;
        var (kind, finds, best) = ("", false, 0);
        for (var i = 0; i < title.Length; i++)
        {
            var length = Titles.LengthAt(title, i, out var row);
            if (length == 0)
                continue;
            var weight = int.Parse(row![2], CultureInfo.InvariantCulture);
            if (weight >= best)
                (kind, finds, best) = (row[1], row[3] == "1", weight);
        }
        // A report from the scene is news, whatever it says was found there.
        if (best < 8 && Array.Exists(NewsOpenings, word => outline.Opening.Of(text.Text).StartsWith(word, StringComparison.Ordinal)))
            return new LetterKind("news", false);
        var hasProblemPart = outline.Sections.Any(s => s.Role == PartRole.Problems && s.Level <= 2);
        if (kind == "feedback" && best <= 4 && !hasProblemPart && !OpensProblems(text, outline))
            return new LetterKind("other", false);
        // A title such as 开展安全生产督查 with a part of problems is a letter; a report or a notice stays one.
        if (kind is "" or "news" && best <= 4 && (hasProblemPart || (kind == "" && OpensProblems(text, outline))))
            return new LetterKind("feedback", true);
        return kind == "" ? new LetterKind("other", false) : new LetterKind(kind, finds);
    }

    private static bool OpensProblems(NormalText text, Outline outline) =>
        Outlining
            .SentenceSplitter.Split(text, outline)
            .Any(s => Outlining.PartRoles.OfMarker(s.At.Of(text.Text), onlyStart: true) == PartRole.Problems);
}
