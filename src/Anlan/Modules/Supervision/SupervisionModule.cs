using Anlan.Modules.Calendar;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Show;
using Anlan.Modules.Supervision.LookingBack;
using Anlan.Modules.Supervision.LookingBack.DrawSample;
using Anlan.Modules.Supervision.LookingBack.RecordFinding;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Reports;
using Anlan.Modules.Supervision.Rounds;

namespace Anlan.Modules.Supervision;

/// <summary>督察: rounds, plans, reports, look-backs.</summary>
public static class SupervisionModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SupervisionRules>();
        services.AddScoped<SupervisionItems>();
        services.AddScoped<ItemSource>(provider => provider.GetRequiredService<SupervisionItems>());
        services.AddScoped<ItemPart, PlanPart>();
        services.AddScoped<ItemPart, LookBackPart>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<RecomputeDeadlines>(provider => provider.GetRequiredService<RecountDueDays>().RunAsync);
        services.AddScoped<DrawSample>();
        services.AddScoped<RecordFinding>();
        PlanParts.Add(services);
        ReportParts.Add(services);
        RoundParts.Add(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        PlanParts.Map(routes);
        ReportParts.Map(routes);
        RoundParts.Map(routes);
    }

    public static void MapApi(IEndpointRouteBuilder api) => Api.SupervisionApi.Map(api);
}
