using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access;

/// <summary>The only way to the rows of this module.</summary>
internal static class AccessQueries
{
    public static IQueryable<SignInSession> SessionsOf(this AppDb db) => db.Set<SignInSession>();

    /// <summary>All accounts: for the administrators' pages and sign-in, guarded by their endpoint policies.</summary>
    public static IQueryable<Account> AllAccounts(this AppDb db) => db.Set<Account>();

    /// <summary>Second factors: of the caller's own account, or of the one that signs in.</summary>
    internal static IQueryable<SecondFactor.Authenticator> Authenticators(this AppDb db) => db.Set<SecondFactor.Authenticator>();

    internal static IQueryable<Bootstrap.BootstrapRow> BootstrapRows(this AppDb db) => db.Set<Bootstrap.BootstrapRow>();

    /// <summary>API tokens of one account; the hash alone finds a token at a request.</summary>
    public static IQueryable<Tokens.ApiToken> ApiTokens(this AppDb db) => db.Set<Tokens.ApiToken>();

    /// <summary>Whether what opens an account without its password and was made at an instant has ended with a reset of the password.</summary>
    public static IQueryable<Account> HavingLostKeysOf(this AppDb db, Guid accountId, DateTime madeAt) =>
        db.Set<Account>().Where(a => a.Id == accountId && a.KeysFrom != null && a.KeysFrom >= madeAt);

    internal static IQueryable<Password.FormerPassword> FormerPasswordsOf(this AppDb db, Guid accountId) =>
        db.Set<Password.FormerPassword>().Where(p => p.AccountId == accountId);

    /// <summary>Requests to reset passwords: for the administrators' pages, guarded by their endpoint policies.</summary>
    internal static IQueryable<Accounts.ConfirmReset.ResetRequest> ResetRequests(this AppDb db) =>
        db.Set<Accounts.ConfirmReset.ResetRequest>();

    internal static IQueryable<Tries.SignInTries> SignInTries(this AppDb db) => db.Set<Tries.SignInTries>();

    public static IQueryable<Posting> AllPostings(this AppDb db) => db.Set<Posting>();

    /// <summary>The caller an account id stands for today; <see cref="Caller.Nobody"/> when disabled or gone.</summary>
    public static async Task<Caller> CallerAsync(
        this AppDb db,
        PermissionTable permissions,
        Guid accountId,
        DateOnly today,
        CancellationToken ct
    )
    {
        var account = await db.Set<Account>()
            .Where(a => a.Id == accountId && !a.Disabled)
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                a.MustChangePassword,
                HasSecondFactor = db.Set<SecondFactor.Authenticator>().Any(f => f.AccountId == a.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (account is null)
            return Caller.Nobody;
        var postings = await (
            from posting in db.Set<Posting>()
            join organisation in db.Set<Organisation>() on posting.OrganisationId equals organisation.Id
            join place in db.Places(today) on organisation.Id equals place.OrganisationId
            where place.HolderId == organisation.Id
            where posting.AccountId == accountId && posting.From <= today && (posting.To == null || posting.To >= today)
            orderby posting.From, posting.Id
            select new
            {
                posting.Role,
                posting.IndustryCode,
                posting.EnterpriseId,
                posting.EnterpriseName,
                Organisation = organisation.Id,
                organisation.Name,
                place.Path,
            }
        ).ToListAsync(ct);
        var places = new OrganisationPlaces();
        var reaching = postings
            .Select(p => new CallerPosting(p.Role, p.Organisation, p.Name, today)
            {
                Path = p.Role.IsOfBody() ? p.Path : null,
                Places = places,
                Rights = permissions.Of(p.Role),
                EnterpriseId = p.EnterpriseId,
                EnterpriseName = p.EnterpriseName,
                IndustryCode = p.IndustryCode,
                IndustryCodes = p.IndustryCode is null ? null : Industries.Under(p.IndustryCode),
            })
            .ToList();
        return new Caller(account.Id, account.DisplayName, reaching)
        {
            MustChangePassword = account.MustChangePassword,
            HasSecondFactor = account.HasSecondFactor,
        };
    }
}
