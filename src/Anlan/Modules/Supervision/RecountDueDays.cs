using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Calendar;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.List;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision;

/// <summary>
/// Counts the last days of open items anew when a holiday notice is loaded or the round's limit is corrected, and tells the units that owe
/// them. Only days that follow from the round's limit move; a day somebody granted or set by hand stays.
/// </summary>
public sealed class RecountDueDays(AppDb db, CaseLog log, Announce announce, WorkingDays workingDays) : RecomputeDeadlines
{
    public override async Task<int> RunAsync(WorkingDayCalendar next, bool change, CancellationToken ct)
    {
        var now = await workingDays.CalendarAsync(ct);
        var items = (await db.ItemsOnTheirFirstLimit(SupervisionItems.Name).Where(p => p.DueOn != null).ToListAsync(ct)).ToLookup(p =>
            p.CaseId
        );
        var moved = 0;
        foreach (var round in await db.RoundsWithLimit().OrderBy(s => s.Id).ToListAsync(ct))
        {
            if (LimitOf(round) is not { } limit)
                continue;
            var (old, fresh) = (limit.Due(now), limit.Due(next));
            if (old.Date == fresh.Date && old.Provisional == fresh.Provisional)
                continue;
            var concerned = items[round.Id].Where(p => p.DueOn == old.Date).ToList();
            moved += concerned.Count;
            if (change && concerned.Count > 0)
                Move(round, concerned, old, fresh);
        }
        return moved;
    }

    /// <summary>Moves the items of a round whose day of issue or limit has been corrected.</summary>
    /// <param name="round">Already corrected.</param>
    /// <param name="former">What the limit came to before.</param>
    public async Task AfterCorrectionAsync(Round round, DueDate? former, CancellationToken ct)
    {
        var fresh = LetterLimit.DueOf(round, await workingDays.CalendarAsync(ct));
        var items = await db.ItemsOnTheirFirstLimit(SupervisionItems.Name)
            .Where(p => p.CaseId == round.Id && p.RelapseOfId == null)
            .ToListAsync(ct);
        var concerned = items.FindAll(p => p.DueOn == former?.Date);
        foreach (var item in concerned)
        {
            item.OpenedOn = round.IssuedOn ?? item.OpenedOn;
            item.SetDue(fresh?.Date, fresh?.Provisional ?? false);
        }
        if (concerned.Count == 0 || former?.Date == fresh?.Date)
            return;
        log.Add(new LimitCorrected(round.Id, concerned.Count, former?.Date, fresh?.Date));
        var until = fresh is null ? "不再有整改期限" : $"整改期限改为{Today.Written(fresh.Date)}{(fresh.Provisional ? "（暂定）" : "")}";
        Tell(round, concerned, $"“{round.ShortTitle}”的印发日期或整改时限已更正，{until}，请调整安排。");
    }

    private void Move(Round round, IReadOnlyList<Item> items, DueDate old, DueDate fresh)
    {
        foreach (var item in items)
            item.SetDue(fresh.Date, fresh.Provisional);
        log.Add(new DueDaysRecounted(round.Id, items.Count, old.Date, fresh.Date));
        var text =
            old.Date == fresh.Date
                ? $"放假安排已发布，“{round.ShortTitle}”的整改期限确定为{Today.Written(fresh.Date)}，不再是暂定。"
                : $"放假安排有变，“{round.ShortTitle}”的整改期限由{Today.Written(old.Date)}改为{Today.Written(fresh.Date)}，请调整安排。";
        Tell(round, items, text);
    }

    private void Tell(Round round, IEnumerable<Item> items, string text)
    {
        foreach (var unit in items.SelectMany(p => p.Units).Select(u => u.OrganisationId).Append(round.KeeperId).Distinct().Order())
            announce.ToOrganisation(unit, text, new ItemFilter { Case = round.Id }.Link());
    }

    private static Deadline? LimitOf(Round round) =>
        round.LimitUnit is DeadlineUnit.FixedDate or DeadlineUnit.Immediately ? null
        : Deadline.Within(round.LimitAmount!.Value, round.LimitUnit!.Value, round.IssuedOn!.Value, round.CountingRule) is { Ok: true } limit
            ? limit.Value
        : null;
}

/// <summary>A new holiday notice moved the last day of a round's items, or made it certain.</summary>
public sealed record DueDaysRecounted(Guid RoundId, int Items, DateOnly From, DateOnly To) : Fact(nameof(Round), RoundId)
{
    public override string Title => From == To ? "期限由暂定转为确定" : "按新的放假安排调整期限";
}

/// <summary>A corrected day of issue or limit moved the last day of a round's items.</summary>
public sealed record LimitCorrected(Guid RoundId, int Items, DateOnly? From, DateOnly? To) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"按更正后的时限调整{Items}个问题的期限";
}
