using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.LookingBack.RecordFinding;

/// <summary>
/// Records what was found at a problem of the sample (登记回头看结果). One that was not carried out or came back is marked as falsely closed,
/// and a new problem, linked to it, goes to the same units.
/// </summary>
public sealed class RecordFinding(
    AppDb db,
    CaseLog log,
    Announce announce,
    CurrentCaller caller,
    ItemCases cases,
    SupervisionItems source,
    TimeProvider clock,
    Today today
)
{
    public sealed class Form
    {
        public string? Result { get; set; }
        public string? Finding { get; set; }

        /// <summary>Last day of the new problem, when one is opened.</summary>
        public string? DueOn { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid lookBackId, Guid drawnId, Form form, CancellationToken ct)
    {
        var lookBack = await db.LookBacksFor(caller.Value).Include(l => l.Items).SingleOrDefaultAsync(l => l.Id == lookBackId, ct);
        var drawn = lookBack?.Items.Find(i => i.Id == drawnId);
        if (lookBack is null || drawn is null)
            return Outcome.NotFound;
        if (await cases.ReadAsync(drawn.ItemId, ct) is not { } at)
            return Outcome.NotFound;
        if (!caller.Value.MayJudge(at, SupervisionPermissions.LookBack))
            return Outcome.Denied;
        if (caller.Value.OwnWork(at) is { } own)
            return own;
        if (!Enum.TryParse<LookBackResult>(form.Result, out var result) || !Enum.IsDefined(result))
            return new Refusal("look-back.result", "请选择结果：属实、未落实或反弹。", nameof(Form.Result));
        var read = new FormReader();
        var due = read.OptionalDate(form.DueOn, nameof(Form.DueOn), "新的整改期限");
        var finding = read.Optional(form.Finding, nameof(Form.Finding), "现场情况");
        if (!read.Ok)
            return read.Refusals;
        var item = at.Item;
        if (await db.VerificationsOf(item.Id).AnyAsync(v => v.Accepted == true && v.DecidedById == caller.Value.AccountId, ct))
            return new Refusal("look-back.same-person", "这个问题是你复核通过的，回头看请由另一个人去。");
        Item? again = null;
        if (result != LookBackResult.Held)
        {
            if (due is not { } on || on < today.Date)
                return new Refusal(
                    "look-back.due",
                    $"没有落实的要重新立案，请填新的整改期限，不早于{Today.Written(today.Date)}。",
                    nameof(Form.DueOn)
                );
            var round = await db.RoundOf(item).SingleAsync(ct);
            again = Item.Again(item, source.CaseOf(round), Ids.New(clock), await db.NextNumberAsync(round.Id, ct), today.Date);
            again.SetDue(on, provisional: false);
            db.Add(again);
            if (round.Stage.After(StageStep.Relapse) is not null)
                round.Take(StageStep.Relapse);
        }
        if (drawn.Record(result, finding, caller.Value.AccountId, today.Now, again?.Id) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
        var step = result == LookBackResult.Held ? ItemStep.ConfirmAtLookBack : ItemStep.RefuteAtLookBack;
        if (item.Take(step, today.Date) is { } impossible)
        {
            db.ChangeTracker.Clear();
            return impossible;
        }
        log.Add(new FindingRecorded(lookBack.Id, item.Id, result, again?.Id), finding);
        if (again is not null)
        {
            log.Add(new ItemReopened(again.Id, item.Id), finding);
            foreach (var unit in again.Units)
                announce.ToOrganisation(
                    unit.OrganisationId,
                    $"回头看发现{item.Name}{result.Term()}，已重新立案为{again.Name}，请重新整改。",
                    RectificationPaths.Item(again.Id),
                    again.IndustryCode
                );
        }
        return await db.SaveActAsync(ct, item.Id);
    }
}
