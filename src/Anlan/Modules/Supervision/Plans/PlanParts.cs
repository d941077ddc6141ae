namespace Anlan.Modules.Supervision.Plans;

/// <summary>What the pages of plans need.</summary>
internal static class PlanParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<PlanViews>();
        services.AddScoped<SavePlan.SavePlan>();
        services.AddScoped<SavePlanItem.SavePlanItem>();
        services.AddScoped<CopyMeasures.CopyMeasures>();
        services.AddScoped<SubmitPlan.SubmitPlan>();
        services.AddScoped<DecidePlan.DecidePlan>();
    }

    public static void Map(IEndpointRouteBuilder routes) => PlanPaper.Map(routes);
}
