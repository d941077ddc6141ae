using Anlan.Modules.Calendar;
using Anlan.Modules.Desk.Overview;
using Anlan.Modules.Desk.Worklist;
using Anlan.Modules.Letters;
using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Supervision.LookingBack.DrawSample;
using Anlan.Modules.Supervision.LookingBack.RecordFinding;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Reports;
using Anlan.Modules.Supervision.Rounds;

namespace Anlan.Modules.Supervision;

/// <summary>督察: from the letter to problems that stay closed.</summary>
public static class SupervisionModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SupervisionRules>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<ItemDeadlines>();
        services.AddScoped<DeadlineSource>(provider => provider.GetRequiredService<ItemDeadlines>().RunAsync);
        services.AddScoped<RecomputeDeadlines>(provider => provider.GetRequiredService<RecountDueDays>().RunAsync);
        services.AddScoped<SupervisionScenarios>();
        services.AddScoped<Clocks>();
        services.AddScoped<Rectification.Api.ChangedItems>();
        services.AddScoped<OverviewQuery>();
        services.AddScoped<WorklistQuery>();
        services.AddScoped<DrawSample>();
        services.AddScoped<RecordFinding>();
        ItemParts.Add(services);
        PlanParts.Add(services);
        ImportParts.Add(services);
        ReportParts.Add(services);
        RoundParts.Add(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ItemExport.Map(routes);
        ItemParts.Map(routes);
        PlanParts.Map(routes);
        ImportParts.Map(routes);
        ReportParts.Map(routes);
        RoundParts.Map(routes);
    }
}
