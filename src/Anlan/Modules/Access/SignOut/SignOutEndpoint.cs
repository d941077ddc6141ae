using Anlan.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access.SignOut;

/// <summary>Ends the session (退出登录): its row goes, so a copied cookie is worthless from then on.</summary>
internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(AccessPaths.SignOut, RunAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).AllowAnonymous();

    private static async Task<IResult> RunAsync(HttpContext http, CurrentCaller caller, AppDb db, CaseLog log, CancellationToken ct)
    {
        if (caller.Value.IsSignedIn)
        {
            log.Add(new SignedOut(caller.Value.AccountId));
            (await db.SaveActAsync(ct)).MustBeDone();
        }
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(AccessPaths.SignIn);
    }
}
