using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>Plans that wait for a person: to be written, to be decided.</summary>
internal sealed class PlansToday(AppDb db) : TodaySource
{
    public override async Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, CancellationToken ct)
    {
        var groups = new List<WorkGroup>();
        if (caller.May(RectificationPermissions.Work))
            groups.Add(await ToWriteAsync(caller, ct));
        if (caller.May(RectificationPermissions.Verify))
            groups.Add(await ToReviewAsync(caller, ct));
        return groups;
    }

    private async Task<WorkGroup> ToWriteAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from u in db.UnitsToAnswer(caller)
            join r in db.RoundsFor(caller) on u.RoundId equals r.Id
            join o in db.Organisations() on u.OrganisationId equals o.Id
            where r.Stage == RoundStage.FeedbackIssued
            where
                !db.PlansFor(caller)
                    .Any(p =>
                        p.RoundId == r.Id
                        && p.OrganisationId == u.OrganisationId
                        && (p.State == PlanState.Submitted || p.State == PlanState.Accepted)
                    )
            orderby r.IssuedOn, r.Id
            select new
            {
                r.Id,
                r.Title,
                o.Name,
            }
        ).ToListAsync(ct);
        return WorkGroup.Of(
            10,
            "待编整改方案",
            "每个问题要有目标、措施、责任单位、责任人和时限",
            [.. rows.Select(r => new WorkItem(SupervisionPaths.Plan(r.Id), r.Title, r.Name))]
        );
    }

    private async Task<WorkGroup> ToReviewAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from p in db.PlansToDecide(caller)
            join r in db.RoundsFor(caller) on p.RoundId equals r.Id
            join o in db.Organisations() on p.OrganisationId equals o.Id
            orderby p.SubmittedAt
            select new
            {
                r.Id,
                r.Title,
                o.Name,
                o.Code,
            }
        ).ToListAsync(ct);
        return WorkGroup.Of(
            40,
            "等我审方案",
            "单位已提交整改方案",
            [.. rows.Select(r => new WorkItem(SupervisionPaths.Plan(r.Id, r.Code), $"{r.Name}整改方案", r.Title))]
        );
    }
}
