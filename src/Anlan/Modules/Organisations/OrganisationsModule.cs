using Anlan.Shell;

namespace Anlan.Modules.Organisations;

/// <summary>机构与职责: the tree of organisations, their aliases and successions.</summary>
public sealed class OrganisationsModule : Module
{
    public override string Term => "机构与职责";

    public override Type? FirstRows => typeof(ShippedPack);

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<OrganisationPack>();
        services.AddScoped<RememberName>();
    }
}
