using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Show;
using Anlan.Modules.Supervision.LookingBack;
using Anlan.Modules.Supervision.LookingBack.DrawSample;
using Anlan.Modules.Supervision.LookingBack.RecordFinding;
using Anlan.Modules.Supervision.Overview;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Reports;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Shell;

namespace Anlan.Modules.Supervision;

/// <summary>督察: rounds, plans, reports, look-backs.</summary>
public sealed class SupervisionModule : Module
{
    public override string Term => "督察";

    public override IReadOnlyList<Permission> Permissions => SupervisionPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation => [new(20, SupervisionPaths.List, "督察", SupervisionPermissions.Read)];

    public override Type? Today => typeof(PlansToday);

    public override Type? Search => typeof(RoundSearch);

    public override Type? Overview => typeof(RoundsOverview);

    public override Type? Recount => typeof(RecountDueDays);

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SupervisionRules>();
        services.AddScoped<SupervisionItems>();
        services.AddScoped<ItemSource>(provider => provider.GetRequiredService<SupervisionItems>());
        services.AddScoped<ItemPart, PlanPart>();
        services.AddScoped<ItemPart, LookBackPart>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<Rounds.EditRound.EditRound>();
        services.AddScoped<Rounds.TakeStep.TakeStep>();
        services.AddScoped<Rounds.AddMember.AddMember>();
        services.AddScoped<Rounds.RemoveMember.RemoveMember>();
        services.AddScoped<Rounds.AttachPaper.AttachPaper>();
        services.AddScoped<Rounds.CreateRound.CreateRound>();
        services.AddScoped<Rounds.RecordItem.RecordItem>();
        services.AddScoped<PlanLikes>();
        services.AddScoped<PlanReturns>();
        services.AddScoped<PlanViews>();
        services.AddScoped<Plans.SavePlan.SavePlan>();
        services.AddScoped<Plans.SavePlanItem.SavePlanItem>();
        services.AddScoped<Plans.CopyMeasures.CopyMeasures>();
        services.AddScoped<Plans.SubmitPlan.SubmitPlan>();
        services.AddScoped<Plans.DecidePlan.DecidePlan>();
        services.AddScoped<ReportViews>();
        services.AddScoped<Reports.SubmitReport.SubmitReport>();
        services.AddScoped<DrawSample>();
        services.AddScoped<RecordFinding>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        RoundDownloads.Map(routes);
        Rounds.RemoveMember.RemoveMember.Map(routes);
        PlanPaper.Map(routes);
        ReportPaper.Map(routes);
    }

    public override void MapApi(IEndpointRouteBuilder api) => Api.SupervisionApi.Map(api);
}
