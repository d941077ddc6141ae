using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Deadlines;

/// <summary>
/// Reads the time limits that a letter sets its receiver: in its advice, its closing and behind a finding of a list (限…前整改).
/// Limits inside findings are rules that were broken, and are left out.
/// </summary>
public static partial class DeadlineReader
{
    private static readonly WordTable<string[]> Deliverables = WordTable.Of("deliverables");

    public static IReadOnlyList<LetterDeadline> Read(NormalText text, IReadOnlyList<Sentence> sentences, DateOnly? issuedOn)
    {
        var found = new List<LetterDeadline>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Role is not (PartRole.Closing or PartRole.Recommendations or PartRole.Other))
                continue;
            var sentence = sentences[i].At.Of(text.Text);
            foreach (Match match in Limit().Matches(sentence))
                found.Add(Make(text, sentences, i, sentence, match, issuedOn));
        }
        return found;
    }

    private static LetterDeadline Make(
        NormalText text,
        IReadOnlyList<Sentence> sentences,
        int index,
        string sentence,
        Match match,
        DateOnly? issuedOn
    )
    {
        var start = StartOf(sentence[..match.Index]);
        var quoteStart = ClauseStart(sentence, start.At >= 0 ? start.At : match.Index);
        var quoteEnd = ClauseEnd(sentence, match.Index + match.Length);
        var at = sentences[index].At.Start;
        var amount = Amount(match.Groups["n"].Value);
        var unit = match.Groups["n"].Success ? UnitOf(match.Groups["unit"].Value) : "日期";
        var from = start.Word == "即日" ? issuedOn : null;
        var (due, inclusive) = unit == "日期" ? (CalendarDay(match, issuedOn), null) : Due(from, amount, unit);
        return new LetterDeadline
        {
            Quote = sentence[quoteStart..quoteEnd],
            At = text.ToSource(at + quoteStart, at + quoteEnd),
            Amount = amount,
            Unit = unit,
            Start = start.Word,
            From = from,
            Due = due,
            DueIfIssueDayCounts = unit == "日期" ? due : inclusive,
            Deliverable = DeliverableOf(sentence.AsSpan(match.Index + match.Length)) ?? DeliverableOf(sentence),
            CopyTo = CopyTo(text.Text, sentences, index),
        };
    }

    private static (string? Word, int At) StartOf(string before)
    {
        foreach (Match match in Start().Matches(before))
            return (
                match.Value.Contains("即日", StringComparison.Ordinal) ? "即日"
                : match.Value.Contains("印发", StringComparison.Ordinal) ? "印发之日"
                : "收到之日",
                match.Index
            );
        return (null, -1);
    }

    /// <summary>Working days stay open: which days are worked is the caller's knowledge (<see cref="WorkingDayLimits"/>).</summary>
    private static (DateOnly? Due, DateOnly? Inclusive) Due(DateOnly? from, int? amount, string unit)
    {
        if (from is not { } day || amount is not { } n || n > 3660)
            return (null, null);
        return unit switch
        {
            "日" => (day.AddDays(n), day.AddDays(n - 1)),
            "月" => (day.AddMonths(n), day.AddMonths(n).AddDays(-1)),
            _ => (null, null),
        };
    }

    private static string UnitOf(string unit) =>
        unit switch
        {
            "工作日" or "个工作日" => WorkingDayLimits.Unit,
            "个月" or "月" => "月",
            "周" => "周",
            "小时" or "个小时" => "小时",
            _ => "日",
        };

    private static int? Amount(string digits) =>
        digits.Length == 0 ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : ChineseNumerals.Parse(digits);

    private static DateOnly? CalendarDay(Match match, DateOnly? issuedOn)
    {
        var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : issuedOn?.Year ?? 0;
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1949 or > 2100 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    private static string? DeliverableOf(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (Deliverables.LengthAt(text, i, out var row) > 0)
                return row![1];
        return null;
    }

    /// <summary>抄送… in the same sentence or, as the report is spoken of on, in the next two of its paragraph.</summary>
    private static List<string> CopyTo(string text, IReadOnlyList<Sentence> sentences, int index)
    {
        for (var i = index; i < sentences.Count && i <= index + 2; i++)
        {
            if (i > index && text[sentences[i].At.Start - 1] == '\n')
                break;
            if (Copy().Match(sentences[i].At.Of(text)) is { Success: true } match)
                return [.. match.Groups["to"].Value.Split('、', '和')];
        }
        return [];
    }

    private static int ClauseStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('，' or '；' or '。'))
            at--;
        return at;
    }

    private static int ClauseEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('，' or '；' or '。'))
            at++;
        return at;
    }

    [GeneratedRegex(
        @"(?<n>\d{1,4}|[一二三四五六七八九十两百]{1,4})(?<unit>个工作日|工作日|个自然日|自然日|个月|月|日|天|周|个小时|小时)(?:之内|以内|内)|(?:(?<y>20\d\d)年)?(?<m>\d{1,2})月(?:(?<d>\d{1,2})日|底|末)(?:之前|以前|前)"
    )]
    private static partial Regex Limit();

    [GeneratedRegex(@"(?:自|从)?(?:即日起|(?:收到|接到|接收)[^，。；]{0,20}(?:之日起|之日|后|起)|(?:印发|下发|反馈|公布)之日起)")]
    private static partial Regex Start();

    [GeneratedRegex(@"抄(?:送|报)(?:至|给)?(?<to>[^，。；（）]{2,30})")]
    private static partial Regex Copy();
}
