using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Papers.Writing;
using Microsoft.EntityFrameworkCore;
using Paper = Anlan.Papers.Writing.RectificationPlans;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>The plan as an official paper (整改方案.docx), for whoever sees the plan.</summary>
internal static class PlanPaper
{
    /// <summary>From so many problems on they stand in a table behind the text.</summary>
    private const int TableFrom = 10;

    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(SupervisionPaths.List + "/{roundId:guid}/plan/paper", RunAsync).May(SupervisionPermissions.Read);

    public static async Task<IResult> RunAsync(Guid roundId, string? unit, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { Plan: { } plan } at)
            return Results.NotFound();
        var ids = at
            .Items.SelectMany(p => p.Units.Select(u => u.OrganisationId))
            .Concat(plan.Items.Select(i => i.ResponsibleUnitId ?? Guid.Empty))
            .ToList();
        var names = await db.Organisations().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return Results.File(Of(at, plan, names).ToDocument().ToDocx(), ContentType, $"{at.Unit.Name}整改方案.docx");
    }

    private static Paper.RectificationPlan Of(PlanCase at, RectificationPlan plan, Dictionary<Guid, string> names)
    {
        var issuers = PlanCheck.Names(plan.IssuedInNameOf);
        return new Paper.RectificationPlan
        {
            Masthead = issuers.Count == 0 ? null : new Masthead { Issuers = issuers, Number = plan.Number },
            Title = $"{at.Unit.Name}安全生产督察反馈问题整改方案",
            Opening = at.Round.IssuedOn is { } day
                ? $"为落实{Today.Written(day)}安全生产督察反馈意见，确保反馈问题全部整改到位，制定本方案。"
                : "为落实安全生产督察反馈意见，确保反馈问题全部整改到位，制定本方案。",
            Goals = Lines(plan.OverallGoal),
            Items = [.. at.Items.Select(p => Item(p, at.ItemOf(p), names))],
            ItemsAsTable = at.Items.Count >= TableFrom,
            Extension = Lines(plan.WiderSearch),
            Signature = new Signature { Issuers = issuers, Date = plan.IssuedOn },
            Imprint = new Imprint
            {
                CopyTo = PlanCheck.Names(plan.CopyTo),
                PrintedBy = issuers.Count > 0 ? issuers[0] : null,
                PrintedOn = plan.IssuedOn,
            },
        };
    }

    private static Paper.PlanItem Item(Item problem, PlanItem? item, Dictionary<Guid, string> names)
    {
        var unit = item?.ResponsibleUnitId;
        return new Paper.PlanItem
        {
            Number = problem.Number,
            Problem = problem.Statement,
            Goal = item?.Goal,
            Measures = Lines(item?.Measures),
            LeadUnit = unit is { } id ? names[id] : null,
            OtherUnits = [.. problem.Units.Where(u => u.OrganisationId != unit).Select(u => names[u.OrganisationId])],
            Person = item?.ResponsiblePerson,
            DueOn = item?.DueOn,
        };
    }

    private static IReadOnlyList<string> Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
