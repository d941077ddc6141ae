using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Calendar;

/// <summary>The notice of one year as it stands now (年度节假日安排). Loading a year again replaces its days; what was there before is in the case log.</summary>
[Term("年度节假日安排")]
[Administrative]
public sealed class CalendarYear
{
    public required Guid Id { get; init; }

    [Term("年度")]
    public required int Year { get; init; }

    /// <summary>Title and number of the notice, or of the notices where one amended another.</summary>
    [Term("依据")]
    public required string Source { get; set; }

    [Term("载入时间")]
    public required DateTime LoadedAt { get; set; }

    /// <summary>Who loaded it; the program for years that came with it.</summary>
    [Term("载入人")]
    public required string LoadedBy { get; set; }

    public int Version { get; private set; }
}

internal sealed class CalendarYearTable : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> table)
    {
        table.ToTable("calendar_year");
        table.HasIndex(y => y.Year).IsUnique();
        table.Property(y => y.Source).HasMaxLength(1000);
    }
}
