namespace Anlan.Modules.Access.Api;

/// <summary>The API's address, and the check every write through it passes.</summary>
public static class ApiGroup
{
    public const string Root = "/api/v1";

    public static bool Covers(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where modules map their endpoints.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        api.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                return
                    HttpMethods.IsGet(http.Request.Method)
                    || HttpMethods.IsHead(http.Request.Method)
                    || http.User.HasClaim(c => c.Type == ApiTokenHandler.WriteClaim)
                    ? await next(context)
                    : ApiAnswer.Refused(
                        StatusCodes.Status403Forbidden,
                        new Common.Refusal("api.read-only", "这个接口令牌只能读取，不能写入。请用有写权限的令牌。")
                    );
            }
        );
        api.MapGet("/me", Me).May(AccessPermissions.SignedIn).WithName("me").WithSummary("令牌代表谁").Gives<MeResource>();
        return api;
    }

    private static MeResource Me(CurrentCaller caller) =>
        new(caller.Value.Name, [.. caller.Value.Postings.Select(p => new MePosting(p.Role, p.OrganisationName))]);

    private sealed record MeResource(string Name, IReadOnlyList<MePosting> Postings);

    private sealed record MePosting(Role Role, string Organisation);
}
