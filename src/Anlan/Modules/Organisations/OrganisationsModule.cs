namespace Anlan.Modules.Organisations;

/// <summary>机构与职责: the tree of bodies, their aliases and successions.</summary>
public static class OrganisationsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OrganisationPack>();
        services.AddScoped<RememberName>();
    }
}
