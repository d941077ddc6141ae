using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Ui;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>Reads the page of a problem for the caller.</summary>
public sealed class ItemViews(AppDb db, CurrentCaller caller, ItemSheets sheets)
{
    public async Task<ItemView?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await sheets.ReadAsync(id, ct) is not { } sheet || await db.ItemCaseAsync(caller.Value, id, ct) is not { } at)
            return null;
        var extensions = await db.ExtensionsOf(id).AsNoTracking().OrderBy(r => r.RequestedAt).ToListAsync(ct);
        var plan = await PlanAsync(id, ct);
        var open = extensions.Exists(r => r.Granted is null);
        var next = NextStep.For(caller.Value, at, plan?.State, open);
        return new ItemView
        {
            Sheet = sheet,
            Item = at.Item,
            Passage = await PassageAsync(at, ct),
            Units = await UnitsAsync(at.Item, ct),
            Plan = plan,
            Tasks = await TasksAsync(at, ct),
            Progress = await db.ProgressOf(id).AsNoTracking().OrderBy(e => e.HappenedOn).ThenBy(e => e.ArrivedAt).ToListAsync(ct),
            Evidence = await EvidenceAsync(at.Item, ct),
            Verifications = await db.VerificationsOf(id).AsNoTracking().OrderBy(v => v.RequestedAt).ToListAsync(ct),
            Extensions = extensions,
            Explanations = await db.ExplanationsOf(id).AsNoTracking().OrderBy(e => e.ArrivedAt).ToListAsync(ct),
            LookBacks = await LookBacksAsync(id, ct),
            Related = await RelatedAsync(at.Item, ct),
            Events = await EventsAsync(id, ct),
            Next = next,
            Others = [.. Others(at, open).Where(other => other.Path != next.Path)],
        };
    }

    private IEnumerable<NextStep> Others(ItemCase at, bool extensionOpen)
    {
        var here = $"/rectification/{at.Item.Id}";
        var state = at.Item.State;
        if (caller.Value.MayWork(at) && state.TakesMaterial())
        {
            yield return new NextStep("登记进展", here + "/progress");
            yield return new NextStep("上传佐证", here + "/evidence");
        }
        if (caller.Value.MayLead(at) && state.IsUnfinished())
            yield return new NextStep("布置任务", here + "/tasks/new");
        if (caller.Value.Runs(at.Round))
            yield return new NextStep("定行业", here + "/industry");
        if (!caller.Value.MaySpeak(at) || !state.IsUnfinished())
            yield break;
        if (state.After(ItemStep.ExtendUnderControl) is not null && at.Item.DueOn is not null && !extensionOpen)
            yield return new NextStep("申请延期", here + "/extension/new");
        yield return new NextStep("说明未完成的原因", here + "/explanation");
    }

    private async Task<Passage?> PassageAsync(ItemCase at, CancellationToken ct)
    {
        var text = await db.LetterTextAsync(at.Round, ct);
        return Passage.Of(text, at.Item.PassageStart, at.Item.PassageEnd, caller.Value.ReadsWhole(at.Round));
    }

    private async Task<IReadOnlyList<NamedUnit>> UnitsAsync(Item problem, CancellationToken ct)
    {
        var ids = problem.Units.Select(u => u.OrganisationId).ToList();
        var names = await db.Organisations()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name, o.SortKey), ct);
        return
        [
            .. problem
                .Units.OrderByDescending(u => u.IsLead)
                .ThenBy(u => names[u.OrganisationId].SortKey, StringComparer.Ordinal)
                .Select(u => new NamedUnit(names[u.OrganisationId].Code, names[u.OrganisationId].Name, u.IsLead)),
        ];
    }

    private async Task<PlanLine?> PlanAsync(Guid itemId, CancellationToken ct)
    {
        var found = await (
            from item in db.PlanItemsOf(itemId).AsNoTracking()
            join plan in db.PlansOfItems() on item.PlanId equals plan.Id
            join unit in db.Organisations() on item.ResponsibleUnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby plan.State == PlanState.Accepted descending
            select new
            {
                Item = item,
                Code = (string?)unit!.Code,
                Name = (string?)unit!.Name,
                plan.State,
            }
        ).FirstOrDefaultAsync(ct);
        return found is null ? null : new PlanLine(found.Item, found.Code, found.Name, found.State);
    }

    private async Task<IReadOnlyList<TaskLine>> TasksAsync(ItemCase at, CancellationToken ct)
    {
        var rows = await (
            from task in db.TasksOf(at.Item.Id).AsNoTracking()
            join unit in db.Organisations() on task.OrganisationId equals unit.Id
            orderby task.DueOn, task.Id
            select new
            {
                Task = task,
                unit.Code,
                unit.Name,
            }
        ).ToListAsync(ct);
        var who = caller.Value;
        return
        [
            .. rows.Select(r => new TaskLine(
                r.Task,
                r.Code,
                r.Name,
                r.Task.DoneOn is null && at.Item.State.TakesMaterial() && who.MayFinish(at, r.Task)
            )),
        ];
    }

    private async Task<IReadOnlyList<EvidenceLine>> EvidenceAsync(Item problem, CancellationToken ct)
    {
        var files = await db.EvidenceOf(problem.Id).AsNoTracking().OrderBy(e => e.HappenedOn).ThenBy(e => e.ArrivedAt).ToListAsync(ct);
        var hashes = files.Select(f => f.FileHash).ToList();
        var elsewhere = await (
            from e in db.EvidenceFor(caller.Value)
            join p in db.ItemsFor(caller.Value) on e.ItemId equals p.Id
            join s in db.RoundsFor(caller.Value) on p.RoundId equals s.Id
            where hashes.Contains(e.FileHash) && p.Id != problem.Id
            orderby e.ArrivedAt, p.Number
            select new
            {
                e.FileHash,
                p.Id,
                p.Number,
                p.RoundId,
                s.Title,
            }
        ).ToListAsync(ct);
        return
        [
            .. files.Select(f => new EvidenceLine(
                f,
                [
                    .. elsewhere
                        .Where(e => e.FileHash == f.FileHash)
                        .Select(e => new RelatedItem(e.Id, e.RoundId == problem.RoundId ? $"问题{e.Number}" : $"{e.Title}问题{e.Number}")),
                ]
            )),
        ];
    }

    private async Task<IReadOnlyList<LookBackItem>> LookBacksAsync(Guid itemId, CancellationToken ct) =>
        await db.LookBacksFor(caller.Value)
            .AsNoTracking()
            .SelectMany(l => l.Items)
            .Where(i => i.ItemId == itemId)
            .OrderBy(i => i.CheckedAt)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<RelatedItem>> RelatedAsync(Item problem, CancellationToken ct)
    {
        var rows = await db.ItemsFor(caller.Value)
            .Where(p => p.Id == problem.RelapseOfId || p.RelapseOfId == problem.Id)
            .OrderBy(p => p.Number)
            .Select(p => new { p.Id, p.Number })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new RelatedItem(
                r.Id,
                r.Id == problem.RelapseOfId ? $"由问题{r.Number}反弹而来" : $"已重新立案为问题{r.Number}"
            )),
        ];
    }

    private async Task<IReadOnlyList<TimeLineEntry>> EventsAsync(Guid itemId, CancellationToken ct)
    {
        var events = await db.EventsOf(itemId).AsNoTracking().OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct);
        return
        [
            .. events.Select(e => new TimeLineEntry(
                e.RecordedAt,
                e.AccountId is null ? null : e.Actor,
                e.Title,
                e.Reason,
                Today.DateOf(e.HappenedAt) == Today.DateOf(e.RecordedAt) ? null : Today.DateOf(e.HappenedAt)
            )),
        ];
    }
}
