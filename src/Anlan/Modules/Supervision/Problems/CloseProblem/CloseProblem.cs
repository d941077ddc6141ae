using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Problems.CloseProblem;

/// <summary>Closes a verified problem (销号).</summary>
public sealed class CloseProblem(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid problemId, CancellationToken ct) => (await OpenAsync(problemId, ct)).No;

    /// <summary>The accepted verification the closing rests on, for a caller who sees the problem.</summary>
    public Task<Verification?> LastVerificationAsync(Guid problemId, CancellationToken ct) =>
        db.VerificationsOf(problemId).AsNoTracking().SingleOrDefaultAsync(v => v.Accepted == true, ct);

    public async Task<Outcome> RunAsync(Guid problemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(problemId, ct);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        // The same form sent twice: it is closed already, one version on.
        if (at.Problem.State == ProblemState.Closed && FormReader.Saw(form.Version, at.Problem.Version - 1))
            return Outcome.Stored();
        if (no is not null)
            return no;
        if (!FormReader.Saw(form.Version, at.Problem.Version))
            return new Outcome.Stale();
        var read = new FormReader();
        var note = read.Optional(form.Note, nameof(form.Note), "备注", 2000);
        if (!read.Ok)
            return read.Refusals;
        var last = await db.VerificationsOf(problemId).SingleAsync(v => v.Accepted == true, ct);
        if (at.Problem.Close(last, caller.Value.AccountId, today.Date) is { } refusal)
            return refusal;
        log.Add(new ProblemClosed(problemId, last.Id), note);
        announce.ToUnits(at.Problem, $"问题{at.Problem.Number}已销号。", $"/supervision/problems/{problemId}");
        return await db.SaveActAsync(ct);
    }

    private async Task<(ProblemCase? At, Outcome? No)> OpenAsync(Guid problemId, CancellationToken ct)
    {
        if (await db.ProblemCaseAsync(caller.Value, problemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayVerify(at))
            return (at, Outcome.Denied);
        return (at, (at.Problem.Barred(ProblemStep.Close) ?? caller.Value.OwnWork(at)) is { } refusal ? (Outcome)refusal : null);
    }
}
