namespace Anlan.Rules.Calendar;

/// <summary>One date of a yearly notice of the State Council (节假日安排).</summary>
/// <param name="Year">Year of the notice. It may touch the last days of December before it (元旦).</param>
/// <param name="Date">The civil date.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">Holiday, e.g. 春节; for a worked weekend the holiday it pays for.</param>
/// <param name="Source">Title and number of the notice.</param>
public sealed record HolidayRow(int Year, DateOnly Date, HolidayKind Kind, string Name, string Source);
