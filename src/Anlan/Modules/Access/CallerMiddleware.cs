using System.Security.Claims;
using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Authorization;

namespace Anlan.Modules.Access;

/// <summary>Turns the signed-in account into today's caller, from the store and at every request.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    private const string PasswordPath = AccessPaths.Password;

    public async Task InvokeAsync(
        HttpContext context,
        CurrentCaller current,
        AppDb db,
        CaseLog log,
        PermissionTable permissions,
        Today today
    )
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            current.Value = await db.CallerAsync(permissions, accountId, today.Date, context.RequestAborted);
            if (current.Value.IsSignedIn)
                log.Actor = new Actor(accountId, $"{current.Value.Name}（{current.Value.ScopeText}）", current.Value.Main?.OrganisationId);
        }
        if (current.Value.MustChangePassword && MustWait(context))
        {
            context.Response.Redirect(PasswordPath);
            return;
        }
        await next(context);
    }

    /// <summary>Everything but the password page and what is open to everybody; programs with a token of their own go on.</summary>
    private static bool MustWait(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && context.Request.Path != PasswordPath
        && !ApiGroup.Covers(context.Request.Path);
}
