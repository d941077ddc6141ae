using System.Security.Claims;
using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Authorization;

namespace Anlan.Modules.Access;

/// <summary>Turns the signed-in account into today's caller, from the store and at every request.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(
        HttpContext context,
        CurrentCaller current,
        AppDb db,
        CaseLog log,
        PermissionTable permissions,
        StoreSettings settings,
        Today today
    )
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            current.Value = await db.CallerAsync(permissions, accountId, today.Date, context.RequestAborted);
            if (current.Value.IsSignedIn)
                log.Actor = new Actor(accountId, $"{current.Value.Name}（{current.Value.ScopeText}）", current.Value.Main?.OrganisationId);
        }
        if (Demanded(current.Value, settings) is { } first && MustWait(context, first))
        {
            context.Response.Redirect(first);
            return;
        }
        await next(context);
    }

    /// <summary>The page that comes before all others; none when nothing is missing.</summary>
    private static string? Demanded(Caller caller, StoreSettings settings) =>
        caller.MustChangePassword ? AccessPaths.Password
        : caller.MustSetUpFactor(settings) ? AccessPaths.SecondFactor
        : null;

    /// <summary>Everything but that page and what is open to everybody; programs with a token of their own go on.</summary>
    private static bool MustWait(HttpContext context, string first) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && context.Request.Path != first
        && !ApiGroup.Covers(context.Request.Path);
}
