using Anlan.Rules.Calendar;

namespace Anlan.Rules.Deadlines;

/// <summary>到期日: what a deadline comes to by one calendar, with the sum behind it.</summary>
public sealed class DueDate
{
    private readonly WorkingDayCalendar _calendar;

    internal DueDate(Deadline deadline, DateOnly date, bool provisional, WorkingDayCalendar calendar)
    {
        Deadline = deadline;
        Date = date;
        Provisional = provisional;
        _calendar = calendar;
    }

    /// <summary>The limit it comes from.</summary>
    public Deadline Deadline { get; }

    /// <summary>Last day in time.</summary>
    public DateOnly Date { get; }

    /// <summary>暂定: the date rests on a year whose notice is not loaded and may move.</summary>
    public bool Provisional { get; }

    /// <summary>One Chinese sentence: 自2020年11月4日起60个工作日（次日起算），2021年1月28日到期。</summary>
    public string Sentence
    {
        get
        {
            var due = Deadline.Show(Date);
            var reservation = Provisional ? $"（暂定，部分年份节假日安排尚未载入）" : "";
            return Deadline.Unit switch
            {
                DeadlineUnit.FixedDate => $"{due}到期{reservation}。",
                DeadlineUnit.Immediately => $"立即办理，{due}到期。",
                _ => $"自{Deadline.Show(Deadline.Start)}起{Deadline.Text}（{RuleName}），{due}到期{reservation}。",
            };
        }
    }

    private string RuleName => Deadline.Rule == CountingRule.NextDay ? "次日起算" : "当日起算";

    /// <summary>The sum, one line a day, for a period of working days; empty for other limits, which need none.</summary>
    public IReadOnlyList<CountedDay> DayByDay() =>
        Deadline.Unit == DeadlineUnit.WorkingDay ? _calendar.DayByDay(Deadline.Start, Date, Deadline.Rule) : [];
}
