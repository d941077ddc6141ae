namespace Anlan.Modules.Supervision;

/// <summary>督察: from the letter to problems that stay closed.</summary>
public static class SupervisionModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SupervisionRules>();
        services.AddScoped<SupervisionScenarios>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes) { }
}
