using System.Text.Encodings.Web;
using System.Text.Json;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Anlan.Modules.Letters.Undo;

/// <summary>The rows of a draft that an act touches, as they were before it, and the way back to them.</summary>
internal static class RowsBefore
{
    private const string Version = "Version";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Type[] Kinds =
    [
        typeof(ImportDraft),
        typeof(DraftProblem),
        typeof(DraftProblemUnit),
        typeof(DraftUnit),
        typeof(DraftCheck),
    ];

    /// <summary>A row as it was.</summary>
    /// <param name="Kind">Name of the entity.</param>
    /// <param name="Values">Columns that were other, all of them for a row that was deleted; nothing for a row that was not there.</param>
    private sealed record Row(string Kind, Guid Id, bool Deleted, Dictionary<string, JsonElement>? Values);

    /// <summary>What the act that is about to be saved would change; nothing when it changes no row of a draft.</summary>
    public static string? Of(AppDb db)
    {
        db.ChangeTracker.DetectChanges();
        var rows = db.ChangeTracker.Entries().Where(e => Kinds.Contains(e.Metadata.ClrType)).Select(RowOf).OfType<Row>().ToList();
        return rows.Count == 0 ? null : JsonSerializer.Serialize(rows, Json);
    }

    /// <summary>Puts the rows of a draft, which is loaded whole, back to what they were.</summary>
    public static void PutBack(AppDb db, string before)
    {
        var there = db
            .ChangeTracker.Entries()
            .Where(e => Kinds.Contains(e.Metadata.ClrType))
            .ToDictionary(e => (e.Metadata.ClrType.Name, IdOf(e)));
        foreach (var row in JsonSerializer.Deserialize<List<Row>>(before, Json)!)
        {
            var entry = there.GetValueOrDefault((row.Kind, row.Id));
            if (row.Values is null)
                db.Remove((entry ?? throw Gone(row)).Entity);
            else if (row.Deleted)
                MakeAgain(db, row);
            else
                Set(entry ?? throw Gone(row), row.Values);
        }
    }

    private static Row? RowOf(EntityEntry entry) =>
        entry.State switch
        {
            EntityState.Added => new Row(entry.Metadata.ClrType.Name, IdOf(entry), false, null),
            EntityState.Deleted => new Row(entry.Metadata.ClrType.Name, IdOf(entry), true, Values(entry.Properties)),
            EntityState.Modified => new Row(
                entry.Metadata.ClrType.Name,
                IdOf(entry),
                false,
                // A row that only counts up is one whose units changed: it counts up again when they are put back.
                Values(entry.Properties.Where(p => p.IsModified && p.Metadata.Name != Version))
            ),
            _ => null,
        };

    private static Dictionary<string, JsonElement> Values(IEnumerable<PropertyEntry> properties) =>
        properties.ToDictionary(p => p.Metadata.Name, p => JsonSerializer.SerializeToElement(p.OriginalValue, p.Metadata.ClrType, Json));

    private static void MakeAgain(AppDb db, Row row)
    {
        var kind = Kinds.Single(k => k.Name == row.Kind);
        var entry = db.Entry(Activator.CreateInstance(kind)!);
        Write(entry, row.Values!);
        entry.State = EntityState.Added;
    }

    private static void Set(EntityEntry entry, Dictionary<string, JsonElement> values)
    {
        Write(entry, values);
        if (entry.Metadata.FindProperty(Version) is not null)
            entry.Property(Version).IsModified = true;
    }

    private static void Write(EntityEntry entry, Dictionary<string, JsonElement> values)
    {
        foreach (var (name, value) in values)
        {
            var property = entry.Property(name);
            property.CurrentValue = value.Deserialize(property.Metadata.ClrType, Json);
        }
    }

    private static Guid IdOf(EntityEntry entry) => (Guid)entry.Property("Id").CurrentValue!;

    private static InvalidOperationException Gone(Row row) => new($"{row.Kind} {row.Id} of the step to be undone is gone.");
}
