using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Problems.AddProgress;

/// <summary>Writes down what was done on a problem, and when (登记进展).</summary>
public sealed class AddProgress(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Text { get; set; }
        public string? HappenedOn { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid problemId, CancellationToken ct) => (await OpenAsync(problemId, ct)).No;

    public async Task<Outcome> RunAsync(Guid problemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(problemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.ProgressOf(problemId).AnyAsync(e => e.Id == id, ct))
            return Outcome.Stored(id);
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "进展情况");
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "发生日期", at.Problem.OpenedOn.AddYears(-1), today.Date);
        if (!read.Ok)
            return read.Refusals;
        db.Add(
            new ProgressEntry
            {
                Id = id,
                ProblemId = problemId,
                Text = text,
                HappenedOn = on,
                ArrivedAt = today.Now,
                AuthorId = caller.Value.AccountId,
                AuthorName = caller.Value.Name,
            }
        );
        log.Add(new ProgressAdded(problemId, id), text, Today.StartOf(on));
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ProblemCase? At, Outcome? No)> OpenAsync(Guid problemId, CancellationToken ct)
    {
        if (await db.ProblemCaseAsync(caller.Value, problemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayWork(at))
            return (at, Outcome.Denied);
        return (at, at.Problem.State.TakesMaterial() ? null : MaterialRefusal.For(at.Problem));
    }
}
