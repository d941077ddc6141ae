namespace Anlan.Papers.Reading.Problems;

/// <summary>A part of a sentence with a fact of its own.</summary>
internal readonly record struct Piece(TextSpan At, Subject Subject, char Opener);

/// <summary>
/// Cuts a sentence into pieces: units with a fact each are one problem each, several units with one predicate are one problem, 如 and 同时
/// start a new one, and so does a second long predicate.
/// </summary>
internal sealed class SentenceCutter(string text, SubjectReader subjects)
{
    // Two predicates of at least this length are two findings; shorter ones colour the first (characters).
    private const int LongPredicate = 26;

    private static readonly string[] NewPredicate = ["未", "没有", "没", "对", "缺乏", "无"];
    private static readonly string[] AlsoPredicate =
    [
        "同时，",
        "同时",
        "此外，",
        "此外",
        "另外，",
        "另有",
        "还存在",
        "也未",
        "也没有",
        "还未",
    ];

    public List<Piece> Cut(SentenceView view)
    {
        var clauses = Clause.Split(text, view.At);
        var pieces = new List<Piece> { new(clauses[0].At, view.Subject, '\0') };
        for (var i = 1; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var subject = subjects.At(clause.At.Start, view.At.End, view.Enterprises);
            if (StartsNew(pieces[^1], clause, subject))
                pieces.Add(new Piece(clause.At, subject, clause.Opener));
            else
                pieces[^1] = pieces[^1] with { At = new TextSpan(pieces[^1].At.Start, clause.At.End) };
        }
        return pieces;
    }

    private bool StartsNew(Piece current, Clause clause, Subject subject)
    {
        var words = text.AsSpan(clause.At.Start, clause.At.Length);
        var hasFact = Triggers.Weight(text, current.At) >= 2 || HasDigit(current.At);
        var weight = Triggers.Weight(text, clause.At);
        if (clause.Opener == '；')
            // 有的…；有的… is one finding about many.
            return !(
                words.StartsWith("有的") && text.AsSpan(current.At.Start, current.At.Length).Contains("有的", StringComparison.Ordinal)
            );
        if (clause.Opener == '：')
            return StartsAfterColon(current, subject);
        if (!hasFact)
            return false;
        if (StartsWithAny(words, AlsoPredicate) && weight >= 2)
            return true;
        if (subject.IsNamed && !IsInstance(current, subject) && !IsCounterpart(clause))
            return subject.At.Start > clause.At.Start ? weight >= 2 || HasDigit(clause.At) : true;
        if (
            subject.Kind is SubjectKind.Group or SubjectKind.Team
            && weight >= 1
            && current.At.Length >= 14
            && current.Subject.Kind is not SubjectKind.Team
        )
            return !words.StartsWith("部分") || current.Subject.Kind != SubjectKind.None;
        return weight >= 2 && clause.At.Length >= LongPredicate && current.At.Length >= LongPredicate && StartsWithAny(words, NewPredicate);
    }

    /// <summary>某镇：a；b is one subject with its facts; 如：A局… names new subjects behind a general remark.</summary>
    private bool StartsAfterColon(Piece current, Subject subject) => subject.IsNamed && !current.Subject.IsNamed && current.At.Length > 6;

    /// <summary>部分支队…偏少，三支队、十三支队…: the named ones are instances of the group before.</summary>
    private static bool IsInstance(Piece current, Subject subject) =>
        current.Subject.Kind == SubjectKind.Group && subject.Kind == SubjectKind.Units;

    /// <summary>A clause that names a unit only as the place or the other side of the matter.</summary>
    private bool IsCounterpart(Clause clause) => text[clause.At.Start] is '与' or '同' or '向' or '由' or '被' or '经';

    private bool HasDigit(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (char.IsAsciiDigit(text[i]))
                return true;
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] starts)
    {
        foreach (var start in starts)
            if (words.StartsWith(start))
                return true;
        return false;
    }
}
