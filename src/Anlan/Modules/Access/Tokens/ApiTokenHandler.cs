using System.Security.Claims;
using System.Text.Encodings.Web;
using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anlan.Modules.Access.Tokens;

/// <summary>Signs a request in by <c>Authorization: Bearer …</c>; looked up anew each time, so that a revoked token is out at once.</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AppDb db,
    Today today
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "api-token";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var hash = SessionTickets.Hash(header[Prefix.Length..].Trim());
        var found = await (
            from t in db.ApiTokens().AsNoTracking()
            join account in db.AllAccounts() on t.AccountId equals account.Id
            where t.TokenHash == hash
            select new { Token = t, account.UserName }
        ).SingleOrDefaultAsync(Context.RequestAborted);
        var token = found?.Token;
        if (
            token is null
            || !token.Works(today.Date)
            || await db.HavingLostKeysOf(token.AccountId, token.MadeAt).AnyAsync(Context.RequestAborted)
        )
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, token.AccountId.ToString()), new Claim(ClaimTypes.Name, found!.UserName!)],
            Scheme
        );
        if (token.MayWrite)
            identity.AddClaim(new Claim(ApiGroup.WriteClaim, "1"));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
