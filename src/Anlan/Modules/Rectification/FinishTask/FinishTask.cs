using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.FinishTask;

/// <summary>Marks a task as done (任务办结), by the unit it was given to or the lead.</summary>
public sealed class FinishTask(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
{
    public sealed class Form
    {
        public string? DoneOn { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, Guid taskId, CancellationToken ct) => (await OpenAsync(itemId, taskId, ct)).No;

    /// <summary>The task, for a caller who sees its problem.</summary>
    public Task<RectificationTask?> TaskAsync(Guid itemId, Guid taskId, CancellationToken ct) =>
        db.TasksOf(itemId).AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, ct);

    public async Task<Outcome> RunAsync(Guid itemId, Guid taskId, Form form, CancellationToken ct)
    {
        var (at, task, no) = await OpenAsync(itemId, taskId, ct);
        if (at is null || task is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        var read = new FormReader();
        var on = read.Date(form.DoneOn, nameof(form.DoneOn), "完成日期", at.Item.OpenedOn.AddYears(-1));
        var note = read.Text(form.Note, nameof(form.Note), "办理情况", 2000);
        if (!read.Ok)
            return read.Refusals;
        if (task.DoneOn == on && task.DoneNote == note)
            return Outcome.Stored();
        if (no is not null)
            return no;
        if (task.Finish(on, note, today.Date) is { } refusal)
            return refusal;
        log.Add(new TaskFinished(itemId, taskId), note, Today.StartOf(on));
        if (at.LeadId is { } lead && lead != task.OrganisationId)
            announce.ToOrganisation(lead, $"问题{at.Item.Number}的一项整改任务已办结。", $"/rectification/{itemId}", at.Item.IndustryCode);
        return await db.SaveActAsync(ct);
    }

    private async Task<(ItemCase? At, RectificationTask? Task, Outcome? No)> OpenAsync(Guid itemId, Guid taskId, CancellationToken ct)
    {
        if (
            await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at
            || await db.TasksOf(itemId).SingleOrDefaultAsync(t => t.Id == taskId, ct) is not { } task
        )
            return (null, null, Outcome.NotFound);
        if (!caller.Value.MayFinish(at, task))
            return (at, task, Outcome.Denied);
        if (task.DoneOn is not null)
            return (at, task, new Refusal("task.done", "这项任务已经完成，不用再办理。"));
        return (at, task, at.Item.State.TakesMaterial() ? null : MaterialRefusal.For(at.Item));
    }
}
