using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices.Feed;

/// <summary>Makes an address that shows one's own running deadlines in a calendar program (建立日历订阅).</summary>
public sealed class MakeFeed(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    /// <summary>Feeds in use at one time: phone, office computer and a few to spare.</summary>
    public const int Most = 5;

    /// <summary>How long one works, in days: a calendar nobody looks at any more must not stay open for ever.</summary>
    public const int Days = 366;

    /// <summary>160 random bits: nobody finds one by trying.</summary>
    private const int TokenBytes = 20;

    public sealed class Form
    {
        public string? Key { get; set; }
    }

    /// <summary>The token made last, for showing once.</summary>
    public string? Made { get; private set; }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var me = caller.Value;
        var id = Ids.FromForm(form.Key, clock);
        var feeds = await db.FeedsOf(me).ToListAsync(ct);
        if (feeds.Exists(f => f.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        var account = await db.AllAccounts().SingleAsync(a => a.Id == me.AccountId, ct);
        if (feeds.Count(f => f.Works(today.Date) && !(account.KeysFrom >= f.MadeAt)) >= Most)
            return new Refusal("feed.too-many", $"最多同时使用{Most}个订阅地址，请先停用不用的。");
        // Of several made at the same moment, each with room for one more, one is stale.
        account.Overtake();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(
            new FeedToken
            {
                Id = id,
                AccountId = me.AccountId,
                TokenHash = SessionTickets.Hash(token),
                MadeAt = today.Now,
                ValidTo = today.Date.AddDays(Days),
            }
        );
        log.Add(new FeedTokenMade(me.AccountId, id));
        var outcome = await db.SaveActAsync(ct, id);
        Made = outcome is Outcome.Done ? token : null;
        return outcome;
    }
}
