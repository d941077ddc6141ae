using System.Globalization;

namespace Anlan.Rules.Deadlines;

/// <summary>What a clock shows on one day.</summary>
/// <param name="Light">Green, amber or red.</param>
/// <param name="WorkingDaysLeft">Working days after today up to the due day; 0 on the due day and when overdue.</param>
/// <param name="OverdueDays">Calendar days since the due day; 0 while in time.</param>
/// <param name="OverdueWorkingDays">Working days since the due day; 0 while in time, and on a weekend right after the due day.</param>
public sealed record ClockReading(Light Light, int WorkingDaysLeft, int OverdueDays, int OverdueWorkingDays)
{
    /// <summary>In Chinese: 剩12个工作日, 今日到期, 逾期3天.</summary>
    public string Text =>
        Light == Light.Red ? string.Create(CultureInfo.InvariantCulture, $"逾期{OverdueDays}天")
        : WorkingDaysLeft == 0 ? "今日到期"
        : string.Create(CultureInfo.InvariantCulture, $"剩{WorkingDaysLeft}个工作日");
}
