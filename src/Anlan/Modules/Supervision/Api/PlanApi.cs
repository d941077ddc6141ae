using System.Globalization;
using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Api;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Plans.DecidePlan;
using Anlan.Modules.Supervision.Plans.SavePlan;
using Anlan.Modules.Supervision.Plans.SavePlanItem;
using Anlan.Modules.Supervision.Plans.SubmitPlan;
using Anlan.Modules.Supervision.Reports;

namespace Anlan.Modules.Supervision.Api;

/// <summary>Rectification plans for other systems: read, written, handed in, decided, downloaded.</summary>
internal static class PlanApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        const string Path = SupervisionPaths.PlanResources;
        var plans = api.MapGroup(Path);
        api.MapGet(Path, ListAsync)
            .May(SupervisionPermissions.Read)
            .WithName("list-plans")
            .WithSummary("各单位的整改方案")
            .Gives<PlanListResource>();
        plans
            .MapGet("/{unit}", GetAsync)
            .May(SupervisionPermissions.Read)
            .WithName("get-plan")
            .WithSummary("一个单位的整改方案")
            .Gives<PlanResource>();
        plans
            .MapPut("/{unit}", SaveAsync)
            .May(RectificationPermissions.Work)
            .WithName("save-plan")
            .WithSummary("填写方案总体内容")
            .Takes(
                new PlanHeadInput(
                    1,
                    "反馈问题全部整改到位。",
                    "同类场所全部排查一遍。",
                    "中共北京市门头沟区委办公室、北京市门头沟区人民政府办公室",
                    "市安委办",
                    "门办发〔2026〕12号",
                    "2026-11-23"
                )
            )
            .Changes();
        plans
            .MapPut("/{unit}/items/{itemId:guid}", SaveItemAsync)
            .May(RectificationPermissions.Work)
            .WithName("save-plan-item")
            .WithSummary("填写方案条目")
            .Takes(new PlanItemInput(null, "报警器全部有效", "更换报警器，建立点检制度。", "110109-WLJ", "虚构 副局长", "2026-12-31"))
            .Changes();
        plans
            .MapPost("/{unit}/submit", SubmitAsync)
            .May(RectificationPermissions.Submit)
            .WithName("submit-plan")
            .WithSummary("提交整改方案")
            .Takes(new VersionInput(3))
            .Changes();
        plans
            .MapPost("/{unit}/decision", DecideAsync)
            .May(SupervisionPermissions.Run)
            .WithName("decide-plan")
            .WithSummary("审定整改方案")
            .Takes(new DecisionInput(4, DecidePlan.Return, "第2条没有写清措施。"))
            .Changes();
        plans
            .MapGet("/{unit}/plan.docx", PlanPaper.RunAsync)
            .May(SupervisionPermissions.Read)
            .WithName("download-plan")
            .WithSummary("下载整改方案.docx")
            .GivesFile(PlanPaper.ContentType);
        plans
            .MapGet("/{unit}/report.docx", ReportPaper.RunAsync)
            .May(SupervisionPermissions.Read)
            .WithName("download-report")
            .WithSummary("下载整改情况报告.docx")
            .GivesFile(PlanPaper.ContentType);
    }

    private static async Task<IResult> ListAsync(Guid roundId, PlanViews views, CancellationToken ct)
    {
        if (await views.RoundTitleAsync(roundId, ct) is null)
            return ApiAnswer.NotFound();
        var units = await views.UnitsAsync(roundId, ct);
        return Results.Json(
            new PlanListResource([
                .. units.Select(u => new PlanRowResource(
                    u.Code,
                    u.Name,
                    u.State,
                    u.State?.Term(),
                    u.Items,
                    PlanResource.PathOf(roundId, u.Code)
                )),
            ])
        );
    }

    private static async Task<IResult> GetAsync(
        Guid roundId,
        string unit,
        AppDb db,
        CurrentCaller caller,
        PlanViews views,
        SavePlan save,
        SubmitPlan submit,
        CancellationToken ct
    )
    {
        if (
            await views.ReadAsync(roundId, unit, ct) is not { } view
            || await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at
        )
            return ApiAnswer.NotFound();
        var isOpen = view.Plan is not { IsOpen: false };
        var form = isOpen ? await save.FormAsync(roundId, unit, ct) : null;
        var gaps = isOpen ? await submit.GapsAsync(roundId, unit, ct) : [];
        return Results.Json(PlanResource.Of(view, form, gaps, await db.ReportOfAsync(at, ct) is not null));
    }

    private static Task<IResult> SaveAsync(
        Guid roundId,
        string unit,
        JsonBody<PlanHeadInput> body,
        HttpContext http,
        IdempotentWrite write,
        SavePlan act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            (_, input) =>
                act.RunAsync(
                    roundId,
                    unit,
                    new SavePlan.Form
                    {
                        Version = input.Version?.ToString(CultureInfo.InvariantCulture),
                        OverallGoal = input.OverallGoal,
                        WiderSearch = input.WiderSearch,
                        IssuedInNameOf = input.IssuedInNameOf,
                        CopyTo = input.CopyTo,
                        Number = input.Number,
                        IssuedOn = input.IssuedOn,
                    },
                    ct
                ),
            about: roundId
        );

    private static Task<IResult> SaveItemAsync(
        Guid roundId,
        string unit,
        Guid itemId,
        JsonBody<PlanItemInput> body,
        HttpContext http,
        IdempotentWrite write,
        AppDb db,
        CurrentCaller caller,
        SavePlanItem act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            async (_, input) =>
            {
                // The act finds the plan by its problem; the address names it as well.
                if (await db.PlanCaseOfAsync(caller.Value, roundId, itemId, ct) is not var (at, _) || at.Unit.Code != unit)
                    return Outcome.NotFound;
                var form = new SavePlanItem.Form
                {
                    Version = input.Version?.ToString(CultureInfo.InvariantCulture),
                    Goal = input.Goal,
                    Measures = input.Measures,
                    ResponsibleUnitId = await db.UnitIdAsync(input.ResponsibleUnitCode, ct),
                    ResponsiblePerson = input.ResponsiblePerson,
                    DueOn = input.DueOn,
                };
                var outcome = await act.RunAsync(roundId, itemId, form, ct);
                return outcome.Naming(nameof(form.ResponsibleUnitId), nameof(input.ResponsibleUnitCode));
            },
            about: itemId
        );

    private static Task<IResult> SubmitAsync(
        Guid roundId,
        string unit,
        JsonBody<VersionInput> body,
        HttpContext http,
        IdempotentWrite write,
        SubmitPlan act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) => act.RunAsync(roundId, unit, new SubmitPlan.Form { Version = version }, ct),
            about: roundId
        );

    private static Task<IResult> DecideAsync(
        Guid roundId,
        string unit,
        JsonBody<DecisionInput> body,
        HttpContext http,
        IdempotentWrite write,
        DecidePlan act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) =>
                act.RunAsync(
                    roundId,
                    unit,
                    new DecidePlan.Form
                    {
                        Version = version,
                        Result = input.Result,
                        Reason = input.Reason,
                    },
                    ct
                ),
            about: roundId
        );
}
