namespace Anlan.Rules.Calendar;

/// <summary>One line of the day-by-day sum behind a deadline.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">Its running number from 1, or null when it does not count.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">The reason in Chinese as shown: 周末, 春节, 调休上班（春节） …; empty for an ordinary working day.</param>
/// <param name="Provisional">True when the notice of that year is not loaded and the plain week was assumed.</param>
public sealed record CountedDay(DateOnly Date, int? Number, DayReason Reason, string Note, bool Provisional);
