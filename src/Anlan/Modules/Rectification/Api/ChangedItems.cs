using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Api;

/// <summary>
/// Items in the order of their last change, for systems that keep a copy. A cursor is a place in that order; a problem that changes again
/// moves behind it and comes once more. The last moments are held back until every save that was then under way is done, so that nothing can
/// slip in before a cursor that has been handed out.
/// </summary>
internal sealed class ChangedItems(AppDb db, CurrentCaller caller, Clocks clocks, Today today)
{
    /// <summary>A save gives up sooner than this.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    /// <summary>Items in one answer.</summary>
    public const int Size = 100;

    private static readonly Refusal BadSince = new(
        "api.changed-since",
        "变动起始时间看不懂，请写成带时区的时间，如2026-11-23T08:00:00+08:00。",
        "changed_since"
    );

    private static readonly Refusal BadCursor = new("api.cursor", "游标看不懂，请原样使用上次答复里的游标。", "cursor");

    /// <summary>A place in the order: behind this problem as it was changed at this instant.</summary>
    private readonly record struct Place(DateTime At, Guid Id);

    /// <param name="changedSince">An instant with its zone.</param>
    /// <param name="cursor">From an earlier answer; goes before <paramref name="changedSince"/>.</param>
    /// <param name="filter">Only its units, case and source count: an item may leave a state without being seen to.</param>
    public async Task<(ItemListResource? Found, Refusal? Refusal)> ReadAsync(
        string? changedSince,
        string? cursor,
        ItemFilter filter,
        CancellationToken ct
    )
    {
        var isFirst = string.IsNullOrEmpty(cursor);
        if ((isFirst ? Since(changedSince) : Read(cursor!)) is not { } from)
            return (null, isFirst ? BadSince : BadCursor);
        var face = await clocks.TodayAsync(ct);
        var lasting = new ItemFilter
        {
            Unit = filter.Unit,
            Lead = filter.Lead,
            Case = filter.Case,
            Source = filter.Source,
        };
        var settled = today.Now - Settling;
        var (at, id) = (from.At, from.Id);
        var rows = await lasting
            .Apply(db.ItemsFor(caller.Value), db, face)
            .Where(p => p.ChangedAt <= settled && (p.ChangedAt > at || (p.ChangedAt == at && p.Id.CompareTo(id) > 0)))
            .OrderBy(p => p.ChangedAt)
            .ThenBy(p => p.Id)
            .Take(Size + 1)
            .Rows(db)
            .ToListAsync(ct);
        var shown = rows.Take(Size).ToList();
        var next = shown.Count == 0 ? from : new Place(shown[^1].ChangedAt, shown[^1].Id);
        return (new ItemListResource([.. shown.Select(r => r.At(face))], Next: Write(next), More: rows.Count > Size), null);
    }

    /// <summary>Before everything that changed at that instant.</summary>
    private static Place? Since(string? text) =>
        DateTimeOffset.TryParseExact(
            text?.Trim(),
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var instant
        ) && HasZone(text!)
            ? new Place(instant.UtcDateTime, Guid.Empty)
            : null;

    private static bool HasZone(string text) =>
        text.TrimEnd()[^1] is 'Z' || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);

    private static string Write(Place place) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.At.Ticks}.{place.Id:N}")));

    private static Place? Read(string cursor)
    {
        if (cursor.Length > 100 || !Base64Url.IsValid(cursor))
            return null;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
        return
            parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var problem)
            ? new Place(new DateTime(at, DateTimeKind.Utc), problem)
            : null;
    }
}
