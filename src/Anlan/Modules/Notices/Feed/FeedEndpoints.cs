using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices.Feed;

/// <summary>The feed itself (RFC 5545), opened by its token alone, and the act that ends one.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(NoticesPaths.Feed, ShowAsync).AllowAnonymous();
        routes.MapButton(NoticesPaths.Feeds + "/{id:guid}/revoke", AccessPermissions.SignedIn, RevokeAsync);
    }

    /// <summary>Whoever the owner is today decides what is shown: a moved jurisdiction or a disabled account changes the feed at once.</summary>
    private static async Task<IResult> ShowAsync(
        string token,
        HttpContext http,
        AppDb db,
        PermissionTable permissions,
        PublicAddress site,
        Today today,
        IEnumerable<DeadlineSource> sources,
        CancellationToken ct
    )
    {
        var hash = SessionTickets.Hash(token);
        var feed = await db.FeedOpenedBy(hash).AsNoTracking().SingleOrDefaultAsync(ct);
        if (feed?.Works(today.Date) != true || await db.HavingLostKeysOf(feed.AccountId, feed.MadeAt).AnyAsync(ct))
            return Results.NotFound();
        if (await db.CallerAsync(permissions, feed.AccountId, today.Date, ct) is not { IsSignedIn: true } owner)
            return Results.NotFound();
        var entries = new List<FeedEntry>();
        foreach (var source in sources)
            entries.AddRange(await source.ReadAsync(owner, ct));
        http.Response.Headers.CacheControl = "private, no-store";
        var text = Write(entries, path => new Uri(site.Of(http.Request, path)), today.Now);
        return Results.Text(text, "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    private static string Write(IEnumerable<FeedEntry> entries, Func<string, Uri> site, DateTime now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Anlan//Deadlines//ZH" };
        calendar.AddProperty("X-WR-CALNAME", "安澜期限");
        foreach (var entry in entries.OrderBy(e => e.DueOn).ThenBy(e => e.Id))
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = $"{entry.Id}@anlan",
                    DtStamp = new CalDateTime(now, "UTC"),
                    Start = new CalDateTime(entry.DueOn),
                    Summary = entry.Title,
                    Description = entry.Text,
                    Url = site(entry.Path),
                }
            );
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static async Task<IResult> RevokeAsync(
        Guid id,
        AppDb db,
        CaseLog log,
        CurrentCaller caller,
        Today today,
        Flash flash,
        CancellationToken ct
    )
    {
        if (await db.FeedsOf(caller.Value).SingleOrDefaultAsync(f => f.Id == id, ct) is not { } feed)
            return Results.NotFound();
        var outcome = Outcome.Stored();
        if (feed.RevokedAt is null)
        {
            feed.Revoke(today.Now);
            log.Add(new FeedTokenRevoked(feed.AccountId, feed.Id));
            outcome = await db.SaveActAsync(ct);
        }
        return PostedAct.Answer(outcome, flash, NoticesPaths.Feeds, "订阅已停用，原来的地址马上失效。");
    }
}
