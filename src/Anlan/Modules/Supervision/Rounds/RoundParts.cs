namespace Anlan.Modules.Supervision.Rounds;

/// <summary>Endpoints of the supervision records, registered by the module.</summary>
internal static class RoundParts
{
    public static void Map(IEndpointRouteBuilder routes) => RoundDownloads.Map(routes);
}
