using Anlan.Modules.Supervision.Problems.AddEvidence;

namespace Anlan.Modules.Supervision.Problems;

/// <summary>What the page of a problem and the acts on it need.</summary>
internal static class ProblemParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ProblemSheets>();
        services.AddScoped<ProblemViews>();
        services.AddScoped<ClockSums>();
        services.AddScoped<AddProgress.AddProgress>();
        services.AddScoped<AddEvidence.AddEvidence>();
        services.AddScoped<AssignTask.AssignTask>();
        services.AddScoped<FinishTask.FinishTask>();
        services.AddScoped<SetIndustry.SetIndustry>();
        services.AddScoped<ExplainDelay.ExplainDelay>();
        services.AddScoped<RequestVerification.RequestVerification>();
        services.AddScoped<DecideVerification.DecideVerification>();
        services.AddScoped<CloseProblem.CloseProblem>();
        services.AddScoped<RequestExtension.RequestExtension>();
        services.AddScoped<DecideExtension.DecideExtension>();
    }

    public static void Map(IEndpointRouteBuilder routes) => EvidenceDownload.Map(routes);
}
