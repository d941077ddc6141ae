using Anlan.Papers.Reading.Outlining;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>A part of a sentence with a fact of its own.</summary>
internal readonly record struct Piece(TextSpan At, Subject Subject, char Opener);

/// <summary>
/// Cuts a sentence into pieces: units with a fact each are one problem each, several units with one predicate are one problem, 如 and 同时
/// start a new one, and so does a second long predicate.
/// </summary>
internal sealed class SentenceCutter(string text, SubjectReader subjects)
{
    /// <summary>Opener of a piece that shares the predicate behind the last one.</summary>
    public const char Owner = '、';

    // Two predicates of at least this length are two findings; shorter ones colour the first (characters).
    private const int LongPredicate = 26;

    private const int ShortAnnouncement = 18;

    private static readonly string[] NewPredicate = ["未", "没有", "没", "对", "缺乏", "无"];
    private static readonly string[] AlsoPredicate = ["同时", "此外", "另外", "另有"];
    private static readonly string[] GoesOn = ["加之", "导致", "造成", "且", "并", "致使", "从而", "甚至"];

    public List<Piece> Cut(SentenceView view)
    {
        if (ByOwner(view) is { } owned)
            return owned;
        var clauses = Clause.Split(text, view.At);
        var semicolons = clauses.Count(c => c.Opener == '；');
        var pieces = new List<Piece> { new(clauses[0].At, view.Subject, '\0') };
        for (var i = 1; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var subject = subjects.At(clause.At.Start, view.At.End, view.Enterprises);
            if (
                clause.Opener == '；'
                    ? StartsItem(view, pieces[^1], clause, subject, semicolons)
                    : StartsNew(view, pieces[^1], clause, subject)
            )
                pieces.Add(new Piece(clause.At, subject, clause.Opener));
            else
                pieces[^1] = pieces[^1] with { At = new TextSpan(pieces[^1].At.Start, clause.At.End) };
        }
        return pieces;
    }

    /// <summary>怀柔区的露营地，平谷区的非住宅物业、顺义区…的配送车等…职责不明: each owner has its own matter, the predicate is shared.</summary>
    private List<Piece>? ByOwner(SentenceView view)
    {
        var pieces = new List<Piece>();
        for (var i = view.At.Start; i < view.At.End; i++)
        {
            if (i > view.At.Start && text[i - 1] is not ('，' or '、'))
                continue;
            var subject = subjects.At(i, view.At.End, view.Enterprises);
            var isOwner =
                subject is { Kind: SubjectKind.Units, Units: [{ Kind: UnitKind.Place, Core.Length: 0 }] } && subject.At.Start == i;
            if (!isOwner || subject.At.End >= view.At.End || text[subject.At.End] is not ('的' or '以'))
                continue;
            if (pieces.Count > 0)
                pieces[^1] = pieces[^1] with { At = new TextSpan(pieces[^1].At.Start, i) };
            pieces.Add(new Piece(new TextSpan(pieces.Count == 0 ? view.At.Start : i, view.At.End), subject, Owner));
        }
        return pieces.Count > 1 ? pieces : null;
    }

    /// <summary>a；b；c: each is a finding, but a short rest without subject goes on with the one before.</summary>
    private bool StartsItem(SentenceView view, Piece current, Clause clause, Subject subject, int semicolons)
    {
        var words = text.AsSpan(clause.At.Start, clause.At.Length);
        // 有的…；有的… is one finding about many.
        if (words.StartsWith("有的") && text.AsSpan(current.At.Start, current.At.Length).Contains("有的", StringComparison.Ordinal))
            return false;
        if (StartsWithAny(words, GoesOn))
            return false;
        return semicolons > 1
            || subject.Kind != SubjectKind.None
            || view.Enterprises.Any(e => e.At.Start == subject.At.Start)
            || HasDigit(clause.At)
            || StartsWithAny(words, NewPredicate);
    }

    private bool StartsNew(SentenceView view, Piece current, Clause clause, Subject subject)
    {
        if (clause.Opener == '：')
            return subject.IsNamed && !current.Subject.IsNamed && current.At.Length > 6;
        var words = text.AsSpan(clause.At.Start, clause.At.Length);
        var before = Triggers.Weight(text, current.At);
        var namesFirm = subject.Kind == SubjectKind.Enterprises && view.Enterprises.Any(e => current.At.Contains(e.At));
        if (before < 2 && !HasDigit(current.At) && !namesFirm)
            return false;
        var weight = Triggers.Weight(text, clause.At);
        if (StartsWithAny(words, AlsoPredicate))
            return Triggers.Weight(text, new TextSpan(clause.At.Start, view.At.End)) >= 2;
        // 一是安全发展意识不强，开发区管委会…: a short clause without subject only announces the matter.
        if (subject.IsNamed && !current.Subject.IsNamed && current.At.Length <= ShortAnnouncement && view.Number.Style != NumberStyle.None)
            return false;
        if (subject.IsNamed && (IsSameArea(current.Subject, subject) || (words.StartsWith("其中") && weight == 0)))
            return false;
        if (subject.IsNamed && !IsInstance(current, subject) && !IsCounterpart(clause))
            return subject.At.Start == clause.At.Start || weight >= 2 || HasDigit(clause.At);
        if (
            subject.Kind is SubjectKind.Team
            && !HasDigit(clause.At)
            && !words.Contains("延伸", StringComparison.Ordinal)
            && !words.Contains("发现", StringComparison.Ordinal)
        )
            return false;
        if (subject.Kind is SubjectKind.Group or SubjectKind.Team)
            return weight >= 1 && current.At.Length >= 14 && current.Subject.Kind != SubjectKind.Team && !RefersBack(words);
        if (subject is { Kind: SubjectKind.People, IsAggregate: true } && !words.StartsWith("有的"))
            return weight >= 2 && before >= 2 && current.Subject.IsNamed;
        // 1家…仍在台账中，1家…未列入: two counted things.
        if (weight >= 2 && before >= 1 && char.IsAsciiDigit(words[0]) && EndsCounted(current.At))
            return true;
        return weight >= 2 && before >= 2 && IsLongPredicate(current, clause) && StartsWithAny(words, NewPredicate) && !IsEnumeration(view);
    }

    /// <summary>宜溪县重视不够，县委常委会未研究…: the same county once more.</summary>
    private static bool IsSameArea(Subject before, Subject subject) =>
        subject is { Kind: SubjectKind.Units, Units: [{ LevelWord: not '\0' } named] }
        && named.StandsForArea
        && before is { Kind: SubjectKind.Units, Units: [{ Core.Length: 0 } area] }
        && area.Place.EndsWith(named.LevelWord);

    private static bool IsLongPredicate(Piece current, Clause clause) =>
        clause.At.Length >= LongPredicate && current.At.Length >= LongPredicate && current.Subject.Kind != SubjectKind.People;

    /// <summary>部分支队…偏少，三支队、十三支队…: the named ones are instances of the group before.</summary>
    private static bool IsInstance(Piece current, Subject subject) =>
        current.Subject.Kind == SubjectKind.Group && subject.Kind == SubjectKind.Units;

    /// <summary>A clause that names a unit only as the other side of the matter.</summary>
    private bool IsCounterpart(Clause clause) => text[clause.At.Start] is '与' or '同' or '向' or '由' or '被' or '经';

    /// <summary>存在对…不清楚，未与…签订…等问题: one verb holds the list together.</summary>
    private bool IsEnumeration(SentenceView view)
    {
        var words = text.AsSpan(view.At.Start, view.At.Length).TrimEnd('。');
        return words.EndsWith("问题") && words.Contains("存在", StringComparison.Ordinal);
    }

    private static bool RefersBack(ReadOnlySpan<char> words) =>
        words.StartsWith("但") || words.Contains('该') || words.Contains('仍') || words.Contains("上述", StringComparison.Ordinal);

    private bool EndsCounted(TextSpan span)
    {
        var clauseStart = span.Start;
        for (var i = span.Start; i < span.End - 1; i++)
            if (text[i] is '，')
                clauseStart = i + 1;
        return char.IsAsciiDigit(text[clauseStart]);
    }

    private bool HasDigit(TextSpan span) => text.AsSpan(span.Start, span.Length).IndexOfAnyInRange('0', '9') >= 0;

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] starts)
    {
        foreach (var start in starts)
            if (words.StartsWith(start))
                return true;
        return false;
    }
}
