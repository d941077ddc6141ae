using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AssignTask;

/// <summary>Gives a piece of the work to a unit (布置任务): one of the problem's units, or one under the caller's own.</summary>
public sealed class AssignTask(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? UnitId { get; set; }
        public string? Text { get; set; }
        public string? DueOn { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>Units a task may go to: those of the problem first, then the caller's own tree.</summary>
    public async Task<IReadOnlyList<Organisation>> UnitsAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at || !caller.Value.MayLead(at))
            return [];
        var own = at.Item.Units.Select(u => u.OrganisationId).ToList();
        var covered = caller.Value.TreesLeading(at).SelectMany(p => p.Organisations).ToHashSet();
        var units = await db.Organisations()
            .AsNoTracking()
            .Where(o => (own.Contains(o.Id) || covered.Contains(o.Id)) && o.Kind != OrganisationKind.Enterprise)
            .OrderBy(o => o.SortKey)
            .ToListAsync(ct);
        return [.. units.Where(o => o.Exists(today.Date)).OrderByDescending(o => own.Contains(o.Id))];
    }

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.TasksOf(itemId).AnyAsync(t => t.Id == id, ct))
            return Outcome.Stored(id);
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "任务内容", 2000);
        // Overdue work is still given out; it is then due at once.
        var last = at.Item.DueOn is { } due && due >= today.Date ? due : (DateOnly?)null;
        var on = read.Date(form.DueOn, nameof(form.DueOn), "完成期限", today.Date, last);
        var unit = (await UnitsAsync(itemId, ct)).FirstOrDefault(u => u.Id.ToString() == form.UnitId);
        if (unit is null)
            read.Refusals.Add(new Refusal("task.unit", "请选择承办单位：本单位、下属单位或这个问题的责任单位。", nameof(form.UnitId)));
        if (unit is null || !read.Ok)
            return read.Refusals;
        db.Add(
            new RectificationTask
            {
                Id = id,
                ItemId = itemId,
                OrganisationId = unit.Id,
                Text = text,
                DueOn = on,
            }
        );
        log.Add(new TaskAssigned(itemId, id, unit.Id, on), $"{unit.Name}：{text}");
        announce.ToOrganisation(
            unit.Id,
            $"问题{at.Item.Number}有一项整改任务交给你单位，{Today.Written(on)}前完成。",
            $"/rectification/{itemId}",
            at.Item.IndustryCode
        );
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayLead(at))
            return (at, Outcome.Denied);
        return (at, at.Item.State.IsUnfinished() ? null : MaterialRefusal.For(at.Item));
    }
}
