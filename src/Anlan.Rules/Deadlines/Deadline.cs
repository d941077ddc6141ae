using System.Globalization;
using Anlan.Rules.Calendar;
using Anlan.Rules.Text;

namespace Anlan.Rules.Deadlines;

/// <summary>时限: a time limit as it was set, before any calendar is applied. The due date follows from it and the calendar.</summary>
public sealed record Deadline
{
    private const int FirstYear = 1949;
    private const int LastYear = 2200;

    private Deadline(DeadlineUnit unit, int amount, DateOnly start, CountingRule rule, RestDayRule restDays)
    {
        Unit = unit;
        Amount = amount;
        Start = start;
        Rule = rule;
        RestDays = restDays;
    }

    /// <summary>Unit of <see cref="Amount"/>.</summary>
    public DeadlineUnit Unit { get; }

    /// <summary>How many units; 0 for a fixed date and for 立即.</summary>
    public int Amount { get; }

    /// <summary>Day the period starts from (date of the letter, of receipt …); for a fixed date the date itself.</summary>
    public DateOnly Start { get; }

    /// <summary>Which day is day 1; without meaning for a fixed date and for 立即.</summary>
    public CountingRule Rule { get; }

    /// <summary>Whether a last day that is not worked moves on.</summary>
    public RestDayRule RestDays { get; }

    /// <summary>The limit in Chinese without its start: 60个工作日, 15日, 3个月, 1年, 2023年12月31日前, 立即.</summary>
    public string Text =>
        Unit switch
        {
            DeadlineUnit.WorkingDay => string.Create(CultureInfo.InvariantCulture, $"{Amount}个工作日"),
            DeadlineUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{Amount}日"),
            DeadlineUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{Amount}个月"),
            DeadlineUnit.Year => string.Create(CultureInfo.InvariantCulture, $"{Amount}年"),
            DeadlineUnit.FixedDate => $"{Show(Start)}前",
            DeadlineUnit.Immediately => "立即",
        };

    /// <summary>A period of working days, days, months or years.</summary>
    /// <param name="amount">1 to 10,000 working days or days, 1,200 months, 100 years.</param>
    /// <param name="unit">One of the four units of length.</param>
    /// <param name="start">Day the period starts from.</param>
    /// <param name="rule">Which day is day 1.</param>
    /// <param name="restDays">What happens when the last day is not worked.</param>
    public static Parsed<Deadline> Within(
        int amount,
        DeadlineUnit unit,
        DateOnly start,
        CountingRule rule = CountingRule.NextDay,
        RestDayRule restDays = RestDayRule.Keep
    )
    {
        var limit = unit switch
        {
            DeadlineUnit.WorkingDay or DeadlineUnit.Day => WorkingDayCalendar.MaxDays,
            DeadlineUnit.Month => 1_200,
            DeadlineUnit.Year => 100,
            DeadlineUnit.FixedDate or DeadlineUnit.Immediately => throw new ArgumentOutOfRangeException(
                nameof(unit),
                unit,
                "A fixed date and 立即 have no length: use On or Immediately."
            ),
        };
        if (amount < 1 || amount > limit)
        {
            return Parsed<Deadline>.Refused(
                string.Create(CultureInfo.InvariantCulture, $"时限“{amount}{UnitName(unit)}”不合理，应在1到{limit}之间，请核对。")
            );
        }

        return OutOfRange(start) is { } refusal
            ? Parsed<Deadline>.Refused(refusal)
            : Parsed<Deadline>.Of(new Deadline(unit, amount, start, rule, restDays));
    }

    /// <summary>A limit that names its last day.</summary>
    public static Parsed<Deadline> On(DateOnly date, RestDayRule restDays = RestDayRule.Keep) =>
        Plain(DeadlineUnit.FixedDate, date, restDays);

    /// <summary>立即: due on the start day itself.</summary>
    public static Parsed<Deadline> Immediately(DateOnly start) => Plain(DeadlineUnit.Immediately, start, RestDayRule.Keep);

    /// <summary>The unit meant by 工作日, 个工作日, 日, 天, 个月, 月, 年; null for any other word.</summary>
    public static DeadlineUnit? UnitOf(string word) =>
        word switch
        {
            "工作日" or "个工作日" => DeadlineUnit.WorkingDay,
            "日" or "天" or "个自然日" or "自然日" => DeadlineUnit.Day,
            "月" or "个月" => DeadlineUnit.Month,
            "年" => DeadlineUnit.Year,
            _ => null,
        };

    /// <summary>The due date by a calendar. Ask again whenever a new notice is loaded.</summary>
    public DueDate Due(WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Unit == DeadlineUnit.WorkingDay)
        {
            var count = calendar.AddWorkingDays(Start, Amount, Rule);
            return new DueDate(this, count.Due, count.Provisional, calendar);
        }

        var counted = Unit switch
        {
            DeadlineUnit.Day => Start.AddDays(Amount),
            DeadlineUnit.Month => Start.AddMonths(Amount),
            DeadlineUnit.Year => Start.AddYears(Amount),
            _ => Start,
        };
        var hasLength = Unit is DeadlineUnit.Day or DeadlineUnit.Month or DeadlineUnit.Year;
        var last = hasLength && Rule == CountingRule.SameDay ? counted.AddDays(-1) : counted;
        var due = RestDays == RestDayRule.NextWorkingDay ? calendar.WorkingDayFrom(last) : last;

        // Only moving on depends on the notices: a period of plain days is certain in any year.
        return new DueDate(this, due, RestDays == RestDayRule.NextWorkingDay && !calendar.KnowsAll(last, due), calendar);
    }

    internal static string Show(DateOnly date) => ChineseDate.Format(date);

    private static Parsed<Deadline> Plain(DeadlineUnit unit, DateOnly date, RestDayRule restDays) =>
        OutOfRange(date) is { } refusal
            ? Parsed<Deadline>.Refused(refusal)
            : Parsed<Deadline>.Of(new Deadline(unit, 0, date, CountingRule.NextDay, restDays));

    private static string? OutOfRange(DateOnly date) =>
        date.Year is < FirstYear or > LastYear
            ? string.Create(CultureInfo.InvariantCulture, $"日期{Show(date)}不在{FirstYear}年到{LastYear}年之间，请核对。")
            : null;

    private static string UnitName(DeadlineUnit unit) =>
        unit switch
        {
            DeadlineUnit.WorkingDay => "个工作日",
            DeadlineUnit.Day => "日",
            DeadlineUnit.Month => "个月",
            _ => "年",
        };
}
