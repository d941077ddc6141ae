using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Notices;

/// <summary>The only way to the rows of this module.</summary>
internal static class NoticeQueries
{
    /// <summary>
    /// Notices to the caller, to an enterprise the caller is posted at, or to an organisation at which the caller has a posting that does business; what
    /// goes to an organisation below it is that organisation's business. A posting limited to an industry gets those of that industry alone.
    /// </summary>
    public static IQueryable<Notice> NoticesFor(this AppDb db, Caller caller) =>
        db.Set<Notice>()
            .Through(caller.Postings.Where(p => !p.Role.IsAdministrator()), Reaching, also: n => n.AccountId == caller.AccountId);

    private static Expression<Func<Notice, bool>> Reaching(CallerPosting posting)
    {
        var (body, codes) = (posting.OrganisationId, posting.IndustryCodes);
        if (posting.EnterpriseId is { } enterprise)
            return n => n.EnterpriseId == enterprise;
        return codes is null
            ? n => n.OrganisationId == body
            : n => n.OrganisationId == body && n.IndustryCode != null && codes.Contains(n.IndustryCode);
    }

    /// <summary>Those among <see cref="NoticesFor"/> the caller has not read.</summary>
    public static IQueryable<Notice> UnreadFor(this AppDb db, Caller caller) =>
        db.NoticesFor(caller).Where(n => !db.Set<NoticeRead>().Any(r => r.NoticeId == n.Id && r.AccountId == caller.AccountId));

    /// <summary>Read marks of the caller.</summary>
    public static IQueryable<NoticeRead> ReadMarksOf(this AppDb db, Caller caller) =>
        db.Set<NoticeRead>().Where(r => r.AccountId == caller.AccountId);

    /// <summary>Feeds of the caller.</summary>
    public static IQueryable<FeedToken> FeedsOf(this AppDb db, Caller caller) =>
        db.Set<FeedToken>().Where(t => t.AccountId == caller.AccountId);

    /// <summary>The feed a token is of, in force or not; whoever holds the token of one in force is let in.</summary>
    public static IQueryable<FeedToken> FeedOpenedBy(this AppDb db, string tokenHash) =>
        db.Set<FeedToken>().Where(t => t.TokenHash == tokenHash);
}
