using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>An organisation as other systems fetch it (机构).</summary>
/// <param name="Aliases">Other names in use or once in use.</param>
/// <param name="From">First day it exists; none when it always did.</param>
/// <param name="To">Last day it exists; none while it does.</param>
public sealed record OrganisationResource(
    string Code,
    string Name,
    OrganisationKind Kind,
    string KindName,
    string? ParentCode,
    IReadOnlyList<string> Aliases,
    DateOnly? From,
    DateOnly? To
);

/// <summary>The organisations of the city for other systems, so that they find the codes the other addresses take.</summary>
internal static class OrganisationApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(RegistryPaths.Resources, ListAsync)
            .May(RegistryPermissions.Read)
            .WithName("list-organisations")
            .WithSummary("机构名录")
            .Asks("q", "名称、别名或代码里的字", "卫生健康")
            .Asks("kind", "类别", nameof(OrganisationKind.Department))
            .Asks("district", "区代码", "110109")
            .Asks("state", "InForce 在用（默认）、Ended 已撤销、Coming 将设立、all 全部", OrganisationFilter.AllStates)
            .Asks("page", "第几页，从1起", "1")
            .Gives<OrganisationListResource>();

    /// <summary>A page of the register.</summary>
    private sealed record OrganisationListResource(IReadOnlyList<OrganisationResource> Items, int Page, int Pages, int Total);

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var bodies = OrganisationFilter
            .Read(http.Request.Query)
            .Apply(db.Organisations().AsNoTracking().Include(o => o.Aliases), today.Date);
        var page = await Page.ReadAsync(bodies, Page.Parse(http.Request.Query["page"]), ct);
        var ids = page.Rows.Select(o => o.ParentId).OfType<Guid>().Distinct().ToList();
        var parents = await db.Organisations().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Code, ct);
        return Results.Json(new OrganisationListResource([.. page.Rows.Select(o => Of(o, parents))], page.Number, page.Count, page.Total));
    }

    private static OrganisationResource Of(Organisation body, Dictionary<Guid, string> parents) =>
        new(
            body.Code,
            body.Name,
            body.Kind,
            body.Kind.Term(),
            body.ParentId is { } parent ? parents.GetValueOrDefault(parent) : null,
            [.. body.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
            body.From,
            body.To
        );
}
