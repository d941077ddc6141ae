using Anlan.Api;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Shell;

/// <summary>A module as any other: everything it gives the house stands here and in this folder, and the house is told of it in one line.</summary>
public sealed class PlantedModule : Module
{
    public override string Term => "试种";

    public override IReadOnlyList<Permission> Permissions => PlantedPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation => [new(25, PlantedPaths.List, "试种记录", PlantedPermissions.Read)];

    public override Type? Today => typeof(PlantedToday);

    public override Type? Search => typeof(PlantedSearch);

    public override Type? Overview => typeof(PlantedOverview);

    public override Type? Deadlines => typeof(PlantedDeadlines);

    public override Type? FirstRows => typeof(PlantedRows);

    /// <summary>The tables of the product stand in its own assembly; those of this module are added to them.</summary>
    public override void AddServices(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteAppDb>(PlantedTables.AddTo);
        services.ConfigureDbContext<PostgresAppDb>(PlantedTables.AddTo);
    }

    public override void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet(PlantedPaths.Resources, ListAsync)
            .May(PlantedPermissions.Read)
            .WithName("list-planted")
            .WithSummary("试种记录列表")
            .Gives<ListResource<PlantedResource>>();

    private static async Task<IResult> ListAsync(AppDb db, CancellationToken ct)
    {
        var rows = await db.PlantedNotes().OrderBy(n => n.DueOn).Select(n => new PlantedResource(n.Id, n.Text, n.DueOn)).ToListAsync(ct);
        return Results.Json(new ListResource<PlantedResource>(rows, 1, 1, rows.Count));
    }
}

/// <summary>Rights over planted notes.</summary>
public static class PlantedPermissions
{
    public const string Read = "planted.read";

    internal static IReadOnlyList<Permission> All { get; } = [new(Read, "查看试种记录", [Role.MunicipalOffice, Role.Enterprise])];
}

/// <summary>Addresses of planted notes.</summary>
internal static class PlantedPaths
{
    public const string List = "/planted";

    public const string Resources = "/planted-notes";

    public static string Note(Guid id) => $"{List}#{id}";
}

/// <summary>A planted note as other systems fetch it.</summary>
public sealed record PlantedResource(Guid Id, string Text, DateOnly DueOn);
