namespace Anlan.Papers.Reading.Deadlines;

/// <summary>Time limits counted in working days, whose due day only a calendar of holidays tells.</summary>
public static class WorkingDayLimits
{
    internal const string Unit = "工作日";

    /// <summary>Fills the due days in.</summary>
    /// <param name="reading">As the reader left it.</param>
    /// <param name="add">(from, amount, whether the from day itself is day 1) → due day, or null beyond the known calendar.</param>
    public static LetterReading Fill(LetterReading reading, Func<DateOnly, int, bool, DateOnly?> add) =>
        reading with
        {
            Deadlines =
            [
                .. reading.Deadlines.Select(d =>
                    d is { Unit: Unit, From: { } from, Amount: { } amount }
                        ? d with
                        {
                            Due = add(from, amount, false),
                            DueIfIssueDayCounts = add(from, amount, true),
                        }
                        : d
                ),
            ],
        };
}
