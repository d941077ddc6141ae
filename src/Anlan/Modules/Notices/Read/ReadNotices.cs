using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices.Read;

/// <summary>Marks notices as read (标为已读), one or all; doing it twice changes nothing.</summary>
internal static class ReadNotices
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapButton(
            NoticesPaths.List + "/{id:guid}/read",
            AccessPermissions.SignedIn,
            (Guid id, AppDb db, CurrentCaller caller, Today today, CancellationToken ct) =>
                MarkAsync(db.UnreadFor(caller.Value).Where(n => n.Id == id), db, caller.Value, today, ct)
        );
        routes.MapButton(
            NoticesPaths.ReadAll,
            AccessPermissions.SignedIn,
            (AppDb db, CurrentCaller caller, Today today, CancellationToken ct) =>
                MarkAsync(db.UnreadFor(caller.Value), db, caller.Value, today, ct)
        );
    }

    private static async Task<IResult> MarkAsync(IQueryable<Notice> unread, AppDb db, Caller caller, Today today, CancellationToken ct)
    {
        // Marked in another window meanwhile: that mark is there, and the others are made once more.
        Outcome outcome;
        do
        {
            foreach (var id in await unread.Select(n => n.Id).ToListAsync(ct))
                db.Add(
                    new NoticeRead
                    {
                        NoticeId = id,
                        AccountId = caller.AccountId,
                        At = today.Now,
                    }
                );
            outcome = await db.SaveActAsync(ct);
        } while (outcome is Outcome.Stale);
        return Results.LocalRedirect(NoticesPaths.List);
    }
}
