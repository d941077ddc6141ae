using System.Security.Claims;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Access;

/// <summary>Turns the signed-in account into today's caller, from the store and at every request.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentCaller current, AppDb db, CaseLog log, Today today)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            current.Value = await db.CallerAsync(accountId, today.Date, context.RequestAborted);
            if (current.Value.IsSignedIn)
                log.Actor = new Actor(accountId, $"{current.Value.Name}（{current.Value.ScopeText}）", current.Value.Main?.OrganisationId);
        }
        await next(context);
    }
}
