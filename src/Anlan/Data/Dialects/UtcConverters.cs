using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Anlan.Data.Dialects;

/// <summary>
/// Instants are <see cref="DateTime"/> of kind UTC. Any other kind is a bug that would move a deadline by eight hours: it throws.
/// </summary>
internal static class Utc
{
    public static DateTime Checked(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException($"Instant of kind {value.Kind}; only UTC is stored.");

    public static DateTime FromTicks(long ticks) => new(ticks, DateTimeKind.Utc);

    public static DateTime Marked(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);
}

/// <summary>Ticks: SQLite compares and sorts them as whole numbers.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTime, long>(v => Utc.Checked(v).Ticks, v => Utc.FromTicks(v));

/// <summary>For <c>timestamptz</c>.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTime, DateTime>(v => Utc.Checked(v), v => Utc.Marked(v));
