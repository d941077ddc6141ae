using Anlan.Modules.Rectification.AddEvidence;

namespace Anlan.Modules.Rectification;

/// <summary>What the page of a problem and the acts on it need.</summary>
internal static class ItemParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ItemSheets>();
        services.AddScoped<ItemViews>();
        services.AddScoped<ClockSums>();
        services.AddScoped<AddProgress.AddProgress>();
        services.AddScoped<AddEvidence.AddEvidence>();
        services.AddScoped<AssignTask.AssignTask>();
        services.AddScoped<FinishTask.FinishTask>();
        services.AddScoped<SetIndustry.SetIndustry>();
        services.AddScoped<ExplainDelay.ExplainDelay>();
        services.AddScoped<RequestVerification.RequestVerification>();
        services.AddScoped<DecideVerification.DecideVerification>();
        services.AddScoped<CloseItem.CloseItem>();
        services.AddScoped<RequestExtension.RequestExtension>();
        services.AddScoped<DecideExtension.DecideExtension>();
    }

    public static void Map(IEndpointRouteBuilder routes) => EvidenceDownload.Map(routes);
}
