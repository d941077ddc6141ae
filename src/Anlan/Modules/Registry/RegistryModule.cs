using Anlan.Modules.Access;
using Anlan.Modules.Registry.Aliases;
using Anlan.Modules.Registry.Succeed;
using Anlan.Shell;

namespace Anlan.Modules.Registry;

/// <summary>机构名录: pages and acts over the organisations of the city.</summary>
public sealed class RegistryModule : Module
{
    public override string Term => "机构名录";

    public override IReadOnlyList<Permission> Permissions => RegistryPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation => [new(60, RegistryPaths.List, "机构", RegistryPermissions.Read, "units")];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<AddOrganisation.AddOrganisation>();
        services.AddScoped<AddAlias>();
        services.AddScoped<EndOrganisation.EndOrganisation>();
        services.AddScoped<MoveOrganisation.MoveOrganisation>();
        services.AddScoped<SucceedOrganisation>();
        services.AddScoped<LoadPack.LoadPack>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        OrganisationExport.Map(routes);
        OrganisationOptions.Map(routes);
        EndAlias.Map(routes);
    }

    public override void MapApi(IEndpointRouteBuilder api) => OrganisationApi.Map(api);
}
