using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Data;

/// <summary>Mapping words used by the table files of the modules.</summary>
public static class LongText
{
    /// <summary>Text without the usual limit of 400 characters (statements, letters, JSON).</summary>
    public static PropertyBuilder<string> IsLong(this PropertyBuilder<string> property) =>
        property.HasMaxLength(int.MaxValue).HasColumnType("text");

    /// <inheritdoc cref="IsLong(PropertyBuilder{string})"/>
    public static PropertyBuilder<string?> IsLongOrEmpty(this PropertyBuilder<string?> property) =>
        property.HasMaxLength(int.MaxValue).HasColumnType("text");
}
