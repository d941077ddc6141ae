using Anlan.Api;

namespace Anlan.Modules.Access;

/// <summary>Whom a token stands for, so that another system can check its setting.</summary>
internal static class AccessApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(AccessPaths.Me, Me).May(AccessPermissions.SignedIn).WithName("me").WithSummary("令牌代表谁").Gives<MeResource>();

    private static MeResource Me(CurrentCaller caller) =>
        new(caller.Value.Name, [.. caller.Value.Postings.Select(p => new MePosting(p.Role, p.OrganisationName))]);

    private sealed record MeResource(string Name, IReadOnlyList<MePosting> Postings);

    private sealed record MePosting(Role Role, string Organisation);
}
