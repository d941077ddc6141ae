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
public sealed class RecordFinding(AppDb db, CaseLog log, Announce announce, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Result { get; set; }
        public string? Finding { get; set; }

        /// <summary>Last day of the new problem, when one is opened.</summary>
        public string? DueOn { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid lookBackId, Guid itemId, Form form, CancellationToken ct)
    {
        var lookBack = await db.LookBacksFor(caller.Value).Include(l => l.Items).SingleOrDefaultAsync(l => l.Id == lookBackId, ct);
        var item = lookBack?.Items.Find(i => i.Id == itemId);
        if (lookBack is null || item is null)
            return Outcome.NotFound;
        if (await db.ItemCaseAsync(caller.Value, item.ItemId, ct) is not { } at)
            return Outcome.NotFound;
        if (!caller.Value.MayLookBack(at))
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
        var problem = at.Item;
        if (await db.VerificationsOf(problem.Id).AnyAsync(v => v.Accepted == true && v.DecidedById == caller.Value.AccountId, ct))
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
            again = await OpenAgainAsync(problem, on, ct);
        }
        if (item.Record(result, finding, caller.Value.AccountId, today.Now, again?.Id) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
        var step = result == LookBackResult.Held ? ItemStep.ConfirmAtLookBack : ItemStep.RefuteAtLookBack;
        if (problem.Take(step, today.Date) is { } impossible)
        {
            db.ChangeTracker.Clear();
            return impossible;
        }
        log.Add(new FindingRecorded(lookBack.Id, problem.Id, result, again?.Id), finding);
        if (again is not null)
        {
            log.Add(new ItemReopened(again.Id, problem.Id), finding);
            foreach (var unit in again.Units)
                announce.ToOrganisation(
                    unit.OrganisationId,
                    $"回头看发现第{problem.Number}号问题{result.Term()}，已重新立案为第{again.Number}号，请重新整改。",
                    $"/rectification/{again.Id}",
                    again.IndustryCode
                );
        }
        return await db.SaveActAsync(ct, problem.Id);
    }

    private async Task<Item> OpenAgainAsync(Item former, DateOnly due, CancellationToken ct)
    {
        var last = await db.ItemsFor(caller.Value).Where(p => p.RoundId == former.RoundId).MaxAsync(p => p.Number, ct);
        var again = new Item
        {
            Id = Ids.New(clock),
            RoundId = former.RoundId,
            Number = last + 1,
            Statement = former.Statement,
            Section = former.Section,
            Category = former.Category,
            IndustryCode = former.IndustryCode,
            Major = former.Major,
            Aggregated = former.Aggregated,
            PassageStart = former.PassageStart,
            PassageEnd = former.PassageEnd,
            OpenedOn = today.Date,
            RelapseOfId = former.Id,
        };
        again.SetDue(due, provisional: false);
        foreach (var unit in former.Units)
            again.Units.Add(
                new ItemUnit
                {
                    ItemId = again.Id,
                    OrganisationId = unit.OrganisationId,
                    IsLead = unit.IsLead,
                }
            );
        foreach (var enterprise in former.Enterprises)
            again.Enterprises.Add(
                new ItemEnterprise
                {
                    Id = Ids.New(clock),
                    ItemId = again.Id,
                    Name = enterprise.Name,
                }
            );
        // Its unit has a plan already; what is owed now is the work.
        again.Take(ItemStep.PlanAccepted, today.Date);
        db.Add(again);
        return again;
    }
}
