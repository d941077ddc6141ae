using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AssignTask;

/// <summary>Gives a piece of the work to a unit (布置任务): one of the item's units, or one under the caller's own.</summary>
public sealed class AssignTask(ItemTools tools, ItemUnits units) : ItemAct<AssignTask.Form>(tools)
{
    public sealed class Form : IKeyedForm
    {
        public string? Key { get; set; }
        public string? UnitId { get; set; }
        public string? Text { get; set; }
        public string? DueOn { get; set; }
    }

    public override string Done(ItemSource source) => "任务已布置，承办单位会收到通知。";

    protected override bool May(ItemCase at) => Caller.MayLead(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.TasksOf(at.Item.Id).AnyAsync(t => t.Id == id, ct) ? await Db.StoredBeforeAsync(id, ct) : null;

    protected override Refusal? Bars(ItemCase at) => at.Item.Finished(at.Item.State.IsUnfinished());

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "任务内容", 2000);
        // Overdue work is still given out; it is then due at once.
        var last = at.Item.DueOn is { } due && due >= Today.Date ? due : (DateOnly?)null;
        var on = read.Date(form.DueOn, nameof(form.DueOn), "完成期限", Today.Date, last);
        var unit = (await units.ForTasksAsync(at, ct)).FirstOrDefault(u => u.Id.ToString() == form.UnitId);
        if (unit is null)
            read.Refusals.Add(new Refusal("task.unit", "请选择承办单位：本单位、下属单位或这一项的责任单位。", nameof(form.UnitId)));
        if (unit is null || !read.Ok)
            return read.Refusals;
        var task = new RectificationTask
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            OrganisationId = unit.Id,
            Text = text,
            DueOn = on,
        };
        Db.Add(task);
        Log.Add(new TaskAssigned(at.Item.Id, task.Id, unit.Id, on), $"{unit.Name}：{text}");
        Announce.ToOrganisation(
            unit.Id,
            $"{at.Item.Name}有一项整改任务交给你单位，{Common.Today.Written(on)}前完成。",
            RectificationPaths.Item(at.Item.Id),
            at.Industry
        );
        return await Db.SaveActAsync(ct, task.Id);
    }
}

/// <summary>Units that work on an item can be given to.</summary>
public sealed class ItemUnits(AppDb db, CurrentCaller caller, ItemCases cases, Today today)
{
    /// <summary>Units a task may go to: those of the item first, then the caller's own tree; none for a caller who does not lead.</summary>
    public async Task<IReadOnlyList<Organisation>> ForTasksAsync(Guid itemId, CancellationToken ct) =>
        await cases.ReadAsync(itemId, ct) is { } at && caller.Value.MayLead(at) ? await ForTasksAsync(at, ct) : [];

    internal async Task<IReadOnlyList<Organisation>> ForTasksAsync(ItemCase at, CancellationToken ct)
    {
        var own = at.Item.Units.Select(u => u.OrganisationId).ToList();
        var units = await db.Organisations()
            .AsNoTracking()
            .Through(caller.Value.TreesLeading(at), db.AtOrBelow, also: o => own.Contains(o.Id))
            .OrderBy(o => o.SortKey)
            .ToListAsync(ct);
        return [.. units.Where(o => o.Exists(today.Date)).OrderByDescending(o => own.Contains(o.Id))];
    }
}
