using Anlan.Modules.Registry.Aliases;
using Anlan.Modules.Registry.Succeed;

namespace Anlan.Modules.Registry;

/// <summary>机构名录: pages and acts over the bodies of the city.</summary>
public static class RegistryModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AddOrganisation.AddOrganisation>();
        services.AddScoped<AddAlias>();
        services.AddScoped<EndOrganisation.EndOrganisation>();
        services.AddScoped<MoveOrganisation.MoveOrganisation>();
        services.AddScoped<SucceedOrganisation>();
        services.AddScoped<LoadPack.LoadPack>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        OrganisationExport.Map(routes);
        OrganisationOptions.Map(routes);
        EndAlias.Map(routes);
    }
}
