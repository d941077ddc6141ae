namespace Anlan.Rules.Calendar;

/// <summary>Chinese names of weekdays: 周一 … 周日.</summary>
public static class Weekdays
{
    private const string Names = "日一二三四五六";

    /// <summary>Name of the weekday of a date, e.g. 周四.</summary>
    public static string Name(DateOnly date) => $"周{Names[(int)date.DayOfWeek]}";

    /// <summary>The weekday meant by the last character of 周四, 星期四, 星期天; null when it is none.</summary>
    internal static DayOfWeek? Of(char character)
    {
        var at = Names.IndexOf(character == '天' ? '日' : character, StringComparison.Ordinal);
        return at < 0 ? null : (DayOfWeek)at;
    }
}
