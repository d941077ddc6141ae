using Anlan.Common;
using Anlan.Data;
using Anlan.Rules.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Calendar;

/// <summary>One day that differs from the plain week (节假日安排): a weekday off or a weekend worked, by the yearly State Council notice.</summary>
[Term("节假日安排")]
[KeptInMemory(WorkingDays.List)]
[Administrative]
public sealed class CalendarDay
{
    [Term("日期")]
    public required DateOnly Date { get; init; }

    [Term("放假或上班")]
    public required HolidayKind Kind { get; set; }

    /// <summary>国庆节 …</summary>
    [Term("节日")]
    public required string Name { get; set; }

    /// <summary>Where it was announced.</summary>
    [Term("依据")]
    public required string Source { get; set; }

    /// <summary>The year of the notice the day belongs to.</summary>
    [Term("年度")]
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
