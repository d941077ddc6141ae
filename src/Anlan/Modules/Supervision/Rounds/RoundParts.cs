namespace Anlan.Modules.Supervision.Rounds;

/// <summary>Acts and endpoints of the supervision records, registered by the module.</summary>
internal static class RoundParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<EditRound.EditRound>();
        services.AddScoped<TakeStep.TakeStep>();
        services.AddScoped<AddMember.AddMember>();
        services.AddScoped<RemoveMember.RemoveMember>();
        services.AddScoped<AttachPaper.AttachPaper>();
        services.AddScoped<CreateRound.CreateRound>();
        services.AddScoped<RecordItem.RecordItem>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        RoundDownloads.Map(routes);
        RemoveMember.RemoveMember.Map(routes);
    }
}
