using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>What makes a percentage a share of something in the text.</summary>
internal enum ShareKind
{
    /// <summary>118次（5.2%）: the number before the bracket is the part.</summary>
    Bracket,

    /// <summary>占比21%, 占3642家的21%: the part stands before.</summary>
    Share,

    /// <summary>整改率99.9%: the part is the number that the verb of the rate speaks of.</summary>
    Rate,

    /// <summary>监管比例达到1:300.</summary>
    Proportion,
}

/// <summary>
/// The words before a stated share. <see cref="Whole"/> is the printed name of the base (占抽查企业总数…), or what stands before the verb of
/// a rate (隐患 in 隐患整改率); empty when nothing is printed.
/// </summary>
internal sealed partial record ShareCue(ShareKind Kind, int Start, string Whole, string Stem, bool HasOwnSubject)
{
    /// <summary>A rate's own name may stand before it without being another subject: 隐患整改率.</summary>
    private const int LongestRateName = 8;

    public static ShareCue? Before(CheckText text, CheckSentence sentence, Figure stated)
    {
        var at = stated.At.Start;
        var clause = text.ClauseStart(at, sentence.At.Start);
        var before = text.Text[clause..at];
        if (stated.Kind == FigureKind.Ratio)
            return Proportion().Match(before) is { Success: true } p
                ? new ShareCue(ShareKind.Proportion, clause + p.Index, "", "", p.Index > 0)
                : null;
        // 分别 spreads several shares over several parts; which belongs to which is not decided here.
        if (IsChange(before) || before.Contains("分别", StringComparison.Ordinal))
            return null;
        if (clause > sentence.At.Start && text.Text[clause - 1] == '（' && InBracket().IsMatch(before))
            return new ShareCue(ShareKind.Bracket, clause - 1, InBracket().Match(before).Groups["whole"].Value, "", false);
        if (Rate().Match(before) is { Success: true } rate)
            return new ShareCue(
                ShareKind.Rate,
                clause,
                rate.Groups["name"].Value,
                rate.Groups["stem"].Value,
                rate.Groups["name"].Length > LongestRateName
            );
        if (Share().Match(before) is { Success: true } share)
            return new ShareCue(ShareKind.Share, clause + share.Index, share.Groups["whole"].Value, "", share.Index > 0);
        return null;
    }

    private static bool IsChange(string before)
    {
        var tail = before.AsSpan(Math.Max(0, before.Length - 8));
        return CheckWords.GrowthUp.AnyIn(tail) || CheckWords.GrowthDown.AnyIn(tail) || before.Contains("同比", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:仅|只|约)?(?:占比|比例|占(?<whole>[^0-9]{0,16}?)的?)?(?:仅|只|约|为|达到|达)?$")]
    private static partial Regex InBracket();

    [GeneratedRegex(
        @"(?:其中|仅|只|约|均|各|也|已|共|总)*(?:占(?:比|有率)|(?:所占|的)?比[例重]|占(?<whole>[^占]{0,24}?)(?:的?比[例重])?的?)(?:均|各|都|也|仅|只|已|约|为|达到|达|到)*$"
    )]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?<name>[^0-9]*?)(?<stem>[\u4e00-\u9fa5]{2})率(?:均|都|也|仅|只|已|约|为|达到|达|到|在)*$")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:比例|配比|比)(?:仅|只|已|约|为|达到|达|到|不足|超过)*$")]
    private static partial Regex Proportion();
}
