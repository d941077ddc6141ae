using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds.TakeStep;

/// <summary>Takes a round from one stage to the next (办理督察阶段), where that does not follow from plans, reports and look-backs.</summary>
public sealed class TakeStep(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Step { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid id, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, id, ct);
        return round is null ? instead
            : caller.Value.StepsOf(round).Count > 0 ? null
            : (Outcome)
                new Refusal(
                    "round.no-step",
                    $"督察现在处于“{round.Stage.Term()}”，没有要由你办理的下一步。以后的阶段随方案、报告和回头看自动变化，不用手工办。"
                );
    }

    public async Task<Outcome> RunAsync(Guid id, Form form, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, id, ct);
        if (round is null)
            return instead!;
        if (!Enum.TryParse<StageStep>(form.Step, out var step) || !RoundStages.ByHand.Contains(step))
            return new Refusal("round.step", "请选择要办理的事项。", nameof(form.Step));
        if (!caller.Value.MayTake(round, step))
            return Outcome.Denied;
        // The same form sent twice: the round is there already, one version on.
        if (RoundStages.All.Any(t => t.Step == step && t.To == round.Stage) && FormReader.Saw(form.Version, round.Version - 1))
            return Outcome.Stored();
        if (!FormReader.Saw(form.Version, round.Version))
            return new Outcome.Stale();
        var read = new FormReader();
        var note =
            step == StageStep.Abandon
                ? read.Text(form.Note, nameof(form.Note), "中止的原因", 2000)
                : read.Optional(form.Note, nameof(form.Note), "说明", 2000);
        if (!read.Ok)
            return read.Refusals;
        if (await ObstacleAsync(round, step, ct) is { } obstacle)
            return obstacle;
        if (round.Take(step) is { } refusal)
            return refusal;
        log.Add(new StageTaken(id, step, round.Stage), note);
        Tell(round, step);
        return await db.SaveActAsync(ct);
    }

    private async Task<Refusal?> ObstacleAsync(Round round, StageStep step, CancellationToken ct)
    {
        if (step is StageStep.Enter or StageStep.Issue && round.Units.Count == 0)
            return new Refusal("round.no-units", "还没有被督察单位。请先在“修改督察信息”里填写。");
        if (step == StageStep.Issue && round.IssuedOn is null)
            return new Refusal("round.issued-on", "还没有印发日期，整改时限从这一天起算。请先在“修改督察信息”里填写。");
        if (step == StageStep.Issue && round.IssuedOn > today.Date)
            return new Refusal(
                "round.issued-later",
                $"印发日期是{Today.Written(round.IssuedOn.Value)}，还没有到。到那天再办理，或先更正日期。"
            );
        if (step != StageStep.End)
            return null;
        var running = ItemStates.Open;
        var open = await db.ItemsOfCase(round.Id).CountAsync(p => running.Contains(p.State), ct);
        return open == 0 ? null : new Refusal("round.open-problems", $"还有{open}个问题没有销号，请办完再结束督察。");
    }

    private void Tell(Round round, StageStep step)
    {
        var text = step switch
        {
            StageStep.Enter => $"《{round.ShortTitle}》已经开始，督察组将进驻，请做好配合。",
            StageStep.Issue => $"《{round.ShortTitle}》已反馈，请组织制定整改方案。",
            _ => null,
        };
        if (text is null)
            return;
        foreach (var unit in round.Units)
            announce.ToOrganisation(unit.OrganisationId, text, SupervisionPaths.Round(round.Id));
    }
}
