namespace Anlan.Modules.Supervision.Rounds;

/// <summary>Acts and endpoints of the supervision records, registered by the module.</summary>
internal static class RoundParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<EditRound.EditRound>();
        services.AddScoped<TakeStep.TakeStep>();
    }

    public static void Map(IEndpointRouteBuilder routes) => RoundDownloads.Map(routes);
}
