using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Architecture;

/// <summary>One route of the running program with what guards it.</summary>
internal sealed record Door(string Route, IReadOnlyList<string> Methods, RouteEndpoint Endpoint)
{
    private static readonly string[] Changing = ["POST", "PUT", "DELETE", "PATCH"];

    /// <summary>All routes, static files and the framework's own left out, in alphabetical order.</summary>
    public static IReadOnlyList<Door> Of(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
                .Select(e => new Door(
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"],
                    e
                ))
                .Where(d => !d.Route.StartsWith("/_", StringComparison.Ordinal) && d.Route != "/{**path:file}")
                .OrderBy(d => d.Route, StringComparer.Ordinal)
                .ThenBy(d => string.Join(',', d.Methods), StringComparer.Ordinal),
        ];

    /// <summary>The page behind the route, when it is one.</summary>
    public Type? Page => Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    /// <summary>The module that answers it.</summary>
    public string Module =>
        Hosting.Golden.ModuleOf((Page ?? Endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.DeclaringType)?.FullName);

    public string? Policy =>
        Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).FirstOrDefault(p => p is not null);

    public bool IsOpen => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool Changes => Methods.Any(Changing.Contains);

    /// <summary>Whether people send forms here: pages listen for posts whether they have a form or not.</summary>
    public bool TakesForms => Changes && !IsBearerOnly && (Page is null || HasForm(Page));

    public bool WantsFormToken => Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };

    /// <summary>
    /// Whether only a bearer token opens it: a browser sends none by itself, so no foreign page can push it. Under /api cookies count for
    /// nothing; the permission matrix shows it, where everybody signed in by cookie gets 401.
    /// </summary>
    public bool IsBearerOnly => Anlan.Api.ApiGroup.Covers(Route);

    private static bool HasForm(Type page) =>
        SourceTree
            .Product.Single(f =>
                f.Name == page.Name + ".razor"
                && f.Path.Replace('/', '.').EndsWith($"{page.FullName!["Anlan.".Length..]}.razor", StringComparison.Ordinal)
            )
            .Text.Contains("@onsubmit", StringComparison.Ordinal);
}
