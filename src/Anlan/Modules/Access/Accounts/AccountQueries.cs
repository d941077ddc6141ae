using Anlan.Data;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Access.Accounts;

/// <summary>Accounts as the administrators' pages show them; guarded by their endpoint policies.</summary>
internal static class AccountQueries
{
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? text, string? state, DateOnly day)
    {
        if (text?.Trim() is { Length: > 0 } part)
        {
            var upper = part.ToUpperInvariant();
            accounts = accounts.Where(a => a.NormalizedUserName!.Contains(upper) || a.DisplayName.Contains(part));
        }
        return state switch
        {
            "active" => accounts.Where(a => !a.Disabled),
            "disabled" => accounts.Where(a => a.Disabled),
            "unposted" => accounts.Where(a => !a.Postings.Any(p => p.From <= day && (p.To == null || p.To >= day))),
            _ => accounts,
        };
    }

    /// <summary>With the postings in force on a day.</summary>
    public static IQueryable<AccountRow> Rows(this IQueryable<Account> accounts, AppDb db, DateOnly day) =>
        accounts.Select(a => new AccountRow(
            a.Id,
            a.UserName!,
            a.DisplayName,
            a.Disabled,
            a.CreatedAt,
            a.LastSignedInAt,
            a.OpenedAt,
            (
                from p in db.Set<Posting>()
                join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
                where p.AccountId == a.Id && p.From <= day && (p.To == null || p.To >= day)
                orderby p.From, p.Id
                select new AccountPosting(p.Id, p.Role, p.EnterpriseName ?? o.Name, p.IndustryCode, p.From, p.To)
            ).ToList()
        ));

    /// <summary>Reset requests that wait for a decision.</summary>
    public static IQueryable<ConfirmReset.ResetRow> OpenResets(this AppDb db) =>
        from request in db.ResetRequests()
        join account in db.Set<Account>() on request.AccountId equals account.Id
        where request.Granted == null
        select new ConfirmReset.ResetRow
        {
            Id = request.Id,
            UserName = account.UserName!,
            DisplayName = account.DisplayName,
            RequestedBy = db.Set<Account>().Where(a => a.Id == request.RequestedById).Select(a => a.DisplayName).First(),
            RequestedAt = request.RequestedAt,
            Reason = request.Reason,
        };

    /// <summary>All postings of an account, past and future ones too.</summary>
    public static IQueryable<AccountPosting> PostingsOf(this AppDb db, Guid accountId) =>
        from p in db.Set<Posting>()
        join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
        where p.AccountId == accountId
        orderby p.From descending, p.Id
        select new AccountPosting(p.Id, p.Role, p.EnterpriseName ?? o.Name, p.IndustryCode, p.From, p.To);
}
