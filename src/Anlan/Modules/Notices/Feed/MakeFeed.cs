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
        if (feeds.Count(f => f.RevokedAt is null) >= Most)
            return new Refusal("feed.too-many", $"最多同时使用{Most}个订阅地址，请先停用不用的。");
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(
            new FeedToken
            {
                Id = id,
                AccountId = me.AccountId,
                TokenHash = SessionTickets.Hash(token),
                MadeAt = today.Now,
            }
        );
        log.Add(new FeedTokenMade(me.AccountId, id));
        var outcome = await db.SaveActAsync(ct, id);
        Made = outcome is Outcome.Done ? token : null;
        return outcome;
    }
}
