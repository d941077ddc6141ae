using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Anlan.Modules.Access;

/// <summary>Names the permission a page asks of its caller.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayAttribute(string permission) : AuthorizeAttribute(permission);

/// <summary>Whether the current caller holds a permission.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentCaller caller) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (caller.Value.May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Names the permission an endpoint asks of its caller.</summary>
public static class MayExtensions
{
    public static TBuilder May<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(permission);

    /// <summary>An act behind a button on a page: a post that asks a permission and carries the token of the form it came from.</summary>
    public static RouteHandlerBuilder MapButton(this IEndpointRouteBuilder routes, string pattern, string permission, Delegate handler) =>
        routes.MapPost(pattern, handler).May(permission).WithMetadata(new RequireAntiforgeryTokenAttribute());
}
