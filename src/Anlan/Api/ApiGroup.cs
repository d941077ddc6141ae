using Anlan.Common;

namespace Anlan.Api;

/// <summary>The API's address, and the check every write through it passes.</summary>
public static class ApiGroup
{
    public const string Root = "/api/v1";

    /// <summary>Claim of a token that may change something.</summary>
    public const string WriteClaim = "anlan-write";

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
                    || http.User.HasClaim(c => c.Type == WriteClaim)
                    ? await next(context)
                    : ApiAnswer.Refused(
                        StatusCodes.Status403Forbidden,
                        new Refusal("api.read-only", "这个接口令牌只能读取，不能写入。请用有写权限的令牌。")
                    );
            }
        );
        return api;
    }
}
