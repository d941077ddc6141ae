using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Anlan.Data;

/// <summary>What one act changed: a line a property, and digests over the whole before and after.</summary>
internal sealed record ChangeRecord(IReadOnlyList<ChangeRecord.Line> Lines, string BeforeDigest, string AfterDigest)
{
    /// <summary>Longer values are cut in the log; the digest still covers all of them.</summary>
    private const int LongestShown = 300;

    internal sealed record Line(string Entity, string Id, string Property, string? Before, string? After);

    public static ChangeRecord Of(IEnumerable<EntityEntry> entries)
    {
        var lines = new List<Line>();
        var before = new StringBuilder();
        var after = new StringBuilder();
        foreach (var entry in entries.OrderBy(e => e.Metadata.Name, StringComparer.Ordinal).ThenBy(Key, StringComparer.Ordinal))
        {
            foreach (var property in entry.Properties.Where(p => !p.Metadata.IsShadowProperty() || p.Metadata.IsForeignKey()))
            {
                var old = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
                var now = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
                if (entry.State == EntityState.Modified && old == now)
                    continue;
                var hidden = property.Metadata.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) == true || IsSecret(property.Metadata);
                var line = new Line(
                    entry.Metadata.ClrType.Name,
                    Key(entry),
                    property.Metadata.Name,
                    hidden ? Hide(old) : Cut(old),
                    hidden ? Hide(now) : Cut(now)
                );
                if (line.Before != line.After)
                    lines.Add(line);
                Append(before, entry, property.Metadata, old);
                Append(after, entry, property.Metadata, now);
            }
        }
        return new ChangeRecord(lines, Digest(before), Digest(after));
    }

    private static bool IsSecret(IProperty property) =>
        property.Name is "PasswordHash" or "SecurityStamp" or "ConcurrencyStamp" or "PhoneNumber" or "Email";

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p.Name).CurrentValue)));

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable<string> list => string.Join(';', list),
            _ => value.ToString(),
        };

    private static string? Hide(string? value) =>
        value is null ? null : "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..12];

    private static string? Cut(string? value) => value is { Length: > LongestShown } ? value[..LongestShown] + "…" : value;

    private static void Append(StringBuilder to, EntityEntry entry, IProperty property, string? value)
    {
        if (value is not null)
            to.Append(entry.Metadata.ClrType.Name)
                .Append('\u001f')
                .Append(Key(entry))
                .Append('\u001f')
                .Append(property.Name)
                .Append('\u001f')
                .Append(value)
                .Append('\u001e');
    }

    private static string Digest(StringBuilder canonical) =>
        canonical.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
}
