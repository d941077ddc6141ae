using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.FinishTask;

/// <summary>Marks a task as done (任务办结), by the unit it was given to or the lead.</summary>
public sealed class FinishTask(ItemTools tools) : ItemAct<FinishTask.Form>(tools)
{
    public sealed class Form
    {
        /// <summary>From the address.</summary>
        public string? TaskId { get; set; }
        public string? DoneOn { get; set; }
        public string? Note { get; set; }
    }

    public override string Done(ItemSource source) => "任务已办结。";

    /// <summary>The task, for a caller who sees its item.</summary>
    public async Task<RectificationTask?> TaskAsync(Guid itemId, string? taskId, CancellationToken ct) =>
        Guid.TryParse(taskId, out var id) ? await Db.TasksOf(itemId).SingleOrDefaultAsync(t => t.Id == id, ct) : null;

    protected override bool May(ItemCase at) => Caller.MayWork(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        await TaskAsync(at.Item.Id, form.TaskId, ct) is { DoneOn: { } on } task
        && Caller.MayFinish(at, task)
        && form.DoneOn == Common.Today.Show(on)
        && FormReader.Clean(form.Note) == task.DoneNote
            ? Outcome.Stored()
            : null;

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (await TaskAsync(at.Item.Id, form.TaskId, ct) is not { } task)
            return Outcome.NotFound;
        if (!Caller.MayFinish(at, task))
            return Outcome.Denied;
        return (task.Finished ?? at.Item.Finished(at.Item.State.TakesMaterial())) is { } refusal ? (Outcome)refusal : null;
    }

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (await TaskAsync(at.Item.Id, form.TaskId, ct) is not { } task)
            return Outcome.NotFound;
        var read = new FormReader();
        var on = read.Date(form.DoneOn, nameof(form.DoneOn), "完成日期", at.Item.OpenedOn.AddYears(-1));
        var note = read.Text(form.Note, nameof(form.Note), "办理情况", 2000);
        if (!read.Ok)
            return read.Refusals;
        if (task.Finish(on, note, Today.Date) is { } refusal)
            return refusal;
        Log.Add(new TaskFinished(at.Item.Id, task.Id), note, Common.Today.StartOf(on));
        if (at.LeadId is { } lead && lead != task.OrganisationId)
            Announce.ToOrganisation(lead, $"{at.Item.Name}的一项整改任务已办结。", RectificationPaths.Item(at.Item.Id), at.Industry);
        return await Db.SaveActAsync(ct);
    }
}
