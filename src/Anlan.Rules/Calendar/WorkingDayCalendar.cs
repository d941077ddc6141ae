namespace Anlan.Rules.Calendar;

/// <summary>
/// 工作日历: which days are worked in mainland China. A day is worked when it is Monday to Friday and not off, or a weekend day the
/// yearly notice puts to work. Years without a notice use the plain week, and everything counted over them is provisional.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Counting is O(log n) in the number of exceptions, whatever the distance.</remarks>
public sealed class WorkingDayCalendar
{
    /// <summary>Longest period that can be counted, in working days (about forty years).</summary>
    public const int MaxDays = 10_000;

    private readonly Dictionary<DateOnly, HolidayRow> _rows;
    private readonly HashSet<int> _years;
    private readonly int[] _exceptionDays;
    private readonly int[] _exceptionSums;

    private WorkingDayCalendar(Dictionary<DateOnly, HolidayRow> rows)
    {
        _rows = rows;
        _years = [.. rows.Values.Select(r => r.Year)];
        var exceptions = rows.Values.Where(r => IsWeekend(r.Date) == (r.Kind == HolidayKind.Working)).OrderBy(r => r.Date).ToList();
        _exceptionDays = [.. exceptions.Select(r => r.Date.DayNumber)];
        _exceptionSums = new int[exceptions.Count + 1];
        for (var i = 0; i < exceptions.Count; i++)
        {
            _exceptionSums[i + 1] = _exceptionSums[i] + (exceptions[i].Kind == HolidayKind.Working ? 1 : -1);
        }
    }

    /// <summary>First year with a notice, or null when no notice is loaded.</summary>
    public int? FirstKnownYear => _years.Count == 0 ? null : _years.Min();

    /// <summary>Last year with a notice, or null when no notice is loaded.</summary>
    public int? LastKnownYear => _years.Count == 0 ? null : _years.Max();

    /// <summary>
    /// Builds the calendar from the rows of any number of notices. Refuses a worked weekday and a date that is off in one notice and
    /// worked in another; a date repeated with the same meaning is harmless.
    /// </summary>
    public static Parsed<WorkingDayCalendar> Create(IEnumerable<HolidayRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var byDate = new Dictionary<DateOnly, HolidayRow>();
        foreach (var row in rows)
        {
            if (HolidayChecks.WrongWeekday(row) is { } wrong)
            {
                return Parsed<WorkingDayCalendar>.Refused(wrong);
            }

            if (!byDate.TryAdd(row.Date, row) && byDate[row.Date].Kind != row.Kind)
            {
                return Parsed<WorkingDayCalendar>.Refused(HolidayChecks.Contradiction(row.Date));
            }
        }

        return Parsed<WorkingDayCalendar>.Of(new WorkingDayCalendar(byDate));
    }

    /// <summary>Whether the notice for the year of <paramref name="date"/> is loaded.</summary>
    public bool Knows(DateOnly date) => _years.Contains(date.Year);

    /// <summary>Whether every year from <paramref name="first"/> to <paramref name="last"/> is loaded.</summary>
    public bool KnowsAll(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (!_years.Contains(year))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="date"/> is worked.</summary>
    public bool IsWorkingDay(DateOnly date) => _rows.TryGetValue(date, out var row) ? row.Kind == HolidayKind.Working : !IsWeekend(date);

    /// <summary>What the loaded notices say of a date, or null when it is an ordinary day.</summary>
    public HolidayRow? RowOf(DateOnly date) => _rows.GetValueOrDefault(date);

    /// <summary>The first working day on or after <paramref name="date"/>.</summary>
    public DateOnly WorkingDayFrom(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Counts <paramref name="days"/> working days forward.</summary>
    /// <param name="from">Start day; years 1900 to 2500.</param>
    /// <param name="days">1 to <see cref="MaxDays"/>.</param>
    /// <param name="rule">Which day is day 1. A start day that is not worked is never day 1.</param>
    public WorkingDayCount AddWorkingDays(DateOnly from, int days, CountingRule rule = CountingRule.NextDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(from.Year, 1900, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from.Year, 2500, nameof(from));
        var uncounted = rule == CountingRule.NextDay ? from.DayNumber : from.DayNumber - 1;
        var target = WorkedThrough(uncounted) + days;
        var low = uncounted + 1;
        var high = low + days * 2;
        while (WorkedThrough(high) < target)
        {
            high += 366;
        }

        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = WorkedThrough(middle) >= target ? (low, middle) : (middle + 1, high);
        }

        return new WorkingDayCount(this, from, days, rule, DateOnly.FromDayNumber(low));
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => WorkedThrough(to.DayNumber) - WorkedThrough(from.DayNumber);

    /// <summary>Working days of a stay, both ends included; 0 when the ends are the wrong way round.</summary>
    public int WorkingDaysWithin(DateOnly first, DateOnly last) =>
        last < first ? 0 : WorkedThrough(last.DayNumber) - WorkedThrough(first.DayNumber - 1);

    /// <summary>The sum behind a period, one line a day from <paramref name="from"/> to <paramref name="due"/>.</summary>
    public IReadOnlyList<CountedDay> DayByDay(DateOnly from, DateOnly due, CountingRule rule)
    {
        var days = new List<CountedDay>();
        var number = 0;
        for (var date = from; date <= due; date = date.AddDays(1))
        {
            var reason = rule == CountingRule.NextDay && date == from ? DayReason.StartDay : ReasonOf(date);
            var counts = reason is DayReason.Weekday or DayReason.WorkedWeekend;
            days.Add(new CountedDay(date, counts ? ++number : null, reason, NoteOf(date, reason), !Knows(date)));
        }

        return days;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DayReason ReasonOf(DateOnly date) =>
        (RowOf(date)?.Kind, IsWeekend(date)) switch
        {
            (HolidayKind.Working, _) => DayReason.WorkedWeekend,
            (HolidayKind.Off, _) => DayReason.Holiday,
            (_, true) => DayReason.Weekend,
            _ => DayReason.Weekday,
        };

    private string NoteOf(DateOnly date, DayReason reason) =>
        reason switch
        {
            DayReason.StartDay => "起算日，不计入",
            DayReason.WorkedWeekend => $"调休上班（{RowOf(date)!.Name}）",
            DayReason.Holiday => RowOf(date)!.Name,
            DayReason.Weekend => "周末",
            DayReason.Weekday => "",
        };

    /// <summary>Working days from 0001-01-01 (a Monday) to a day number, included: plain weeks plus the exceptions up to it.</summary>
    private int WorkedThrough(int dayNumber)
    {
        var plain = (dayNumber + 1) / 7 * 5 + Math.Min((dayNumber + 1) % 7, 5);
        var at = Array.BinarySearch(_exceptionDays, dayNumber);
        return plain + _exceptionSums[at >= 0 ? at + 1 : ~at];
    }
}
