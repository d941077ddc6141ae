using Anlan.Modules.Calendar;
using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Supervision.Clock;
using Anlan.Modules.Supervision.Import;
using Anlan.Modules.Supervision.LookingBack.DrawSample;
using Anlan.Modules.Supervision.LookingBack.RecordFinding;
using Anlan.Modules.Supervision.Overview;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.ProblemList;
using Anlan.Modules.Supervision.Problems;
using Anlan.Modules.Supervision.Reports;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Modules.Supervision.Worklist;

namespace Anlan.Modules.Supervision;

/// <summary>督察: from the letter to problems that stay closed.</summary>
public static class SupervisionModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SupervisionRules>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<ProblemDeadlines>();
        services.AddScoped<DeadlineSource>(provider => provider.GetRequiredService<ProblemDeadlines>().RunAsync);
        services.AddScoped<RecomputeDeadlines>(provider => provider.GetRequiredService<RecountDueDays>().RunAsync);
        services.AddScoped<SupervisionScenarios>();
        services.AddScoped<Clocks>();
        services.AddScoped<Api.ChangedProblems>();
        services.AddScoped<OverviewQuery>();
        services.AddScoped<WorklistQuery>();
        services.AddScoped<DrawSample>();
        services.AddScoped<RecordFinding>();
        ProblemParts.Add(services);
        PlanParts.Add(services);
        ImportParts.Add(services);
        ReportParts.Add(services);
        RoundParts.Add(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ProblemExport.Map(routes);
        ProblemParts.Map(routes);
        PlanParts.Map(routes);
        ImportParts.Map(routes);
        ReportParts.Map(routes);
        RoundParts.Map(routes);
    }
}
