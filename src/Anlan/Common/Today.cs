using System.Globalization;

namespace Anlan.Common;

/// <summary>Beijing's calendar day and wall clock. Instants are stored in UTC; people read and mean Asia/Shanghai.</summary>
public sealed class Today(TimeProvider clock)
{
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The current instant, UTC, cut to microseconds (PostgreSQL keeps no more, and both stores must agree).</summary>
    public DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>The civil date in Beijing.</summary>
    public DateOnly Date => DateOf(Now);

    /// <summary>The civil date in Beijing of an instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>An instant as Beijing wall-clock time, for showing.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Beijing);

    /// <summary>The instant a civil day begins in Beijing.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Beijing);

    /// <summary>An instant as tables show it: <c>2026-11-22 09:30</c>.</summary>
    public static string Show(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date as tables show it: <c>2026-11-22</c>; empty for none.</summary>
    public static string Show(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A date as sentences write it: 2026年11月22日.</summary>
    public static string Written(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
