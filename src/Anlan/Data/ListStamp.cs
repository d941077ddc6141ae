using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Data;

/// <summary>
/// Says what a list that is kept in memory was when it was read (清单版本): every change gives it a value that never was before, so that what a
/// node keeps under a value is true for as long as the store has that value, also when a change is rolled back.
/// </summary>
[Term("清单版本")]
[NotLogged("follows from the change of the list, whose acts are logged")]
public sealed class ListStamp
{
    /// <summary>As in <see cref="KeptInMemoryAttribute.List"/>.</summary>
    [Term("清单")]
    public required string List { get; init; }

    [Term("版本标识")]
    public required Guid Value { get; set; }
}

internal sealed class ListStampTable : IEntityTypeConfiguration<ListStamp>
{
    public void Configure(EntityTypeBuilder<ListStamp> table)
    {
        table.ToTable("list_stamp");
        table.HasKey(s => s.List);
        table.Property(s => s.List).HasMaxLength(40);
    }
}
