using Anlan.Common;
using Anlan.Rules.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Calendar;

/// <summary>One day that differs from the plain week (节假日安排): a weekday off or a weekend worked, by the yearly State Council notice.</summary>
[Term("节假日安排")]
public sealed class CalendarDay
{
    public required DateOnly Date { get; init; }

    public required HolidayKind Kind { get; set; }

    /// <summary>国庆节 …</summary>
    public required string Name { get; set; }

    /// <summary>Where it was announced.</summary>
    public required string Source { get; set; }

    /// <summary>The year of the notice the day belongs to.</summary>
    public required int Year { get; set; }
}

internal sealed class CalendarDayTable : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> table)
    {
        table.ToTable("calendar_day");
        table.HasKey(d => d.Date);
        table.HasIndex(d => d.Year);
    }
}
