using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>What of the items waits for a person: tasks, what came back, what is to be judged, what is late or soon due.</summary>
internal sealed class ItemsToday(AppDb db, Clocks clocks) : TodaySource
{
    public override async Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.May(RectificationPermissions.Read))
            return [];
        var face = await clocks.TodayAsync(ct);
        var groups = new List<WorkGroup>();
        if (caller.May(RectificationPermissions.Work))
        {
            groups.Add(await TasksAsync(caller, ct));
            groups.Add(await ItemsAsync(30, "退回来的", "复核时被退回，要重新整改", caller, Returned, face, ct));
        }
        if (caller.May(RectificationPermissions.Verify))
        {
            groups.Add(await ItemsAsync(50, "等我复核", "单位已报完成，请核实", caller, ToVerify, face, ct));
            groups.Add(await ExtensionsAsync(caller, ct));
            groups.Add(await ItemsAsync(70, "等我销号", "已经复核，可以销号", caller, ToClose, face, ct));
        }
        groups.Add(await ItemsAsync(90, "逾期", "已过整改期限", caller, new ItemFilter { Light = Light.Red }, face, ct));
        var soon = $"{face.Rule.AmberWorkingDays}个工作日内到期";
        groups.Add(await ItemsAsync(100, "临期", soon, caller, new ItemFilter { Light = Light.Amber }, face, ct));
        return groups;
    }

    private static ItemFilter Returned =>
        new()
        {
            Side = ItemFilter.ToWork,
            Only = ItemFilter.OnlyReturned,
            State = ItemState.Rectifying,
        };

    private static ItemFilter ToVerify => new() { Side = ItemFilter.ToJudge, State = ItemState.Reported };

    private static ItemFilter ToClose => new() { Side = ItemFilter.ToJudge, State = ItemState.Verified };

    private async Task<WorkGroup> ItemsAsync(
        int place,
        string title,
        string what,
        Caller caller,
        ItemFilter filter,
        ClockFace face,
        CancellationToken ct
    )
    {
        var items = filter.Apply(filter.Scope(db, caller), db, face);
        var count = await items.CountAsync(ct);
        var rows = count == 0 ? [] : await items.Urgent().Rows(db).Take(Shown).ToListAsync(ct);
        return new WorkGroup(
            place,
            title,
            what,
            count,
            filter.Link(),
            [.. rows.Select(r => new WorkItem(r.Link, r.Short, $"{r.LeadUnit ?? "未定牵头单位"} · {r.CaseTitle}", r.At(face).Clock))]
        );
    }

    private async Task<WorkGroup> TasksAsync(Caller caller, CancellationToken ct)
    {
        var rows = await db.TasksToDo(caller)
            .Where(t => t.DoneOn == null)
            .OrderBy(t => t.DueOn)
            .ThenBy(t => t.Id)
            .Select(t => new
            {
                t.ItemId,
                t.Text,
                t.DueOn,
            })
            .ToListAsync(ct);
        return WorkGroup.Of(
            20,
            "整改任务",
            "分给本单位、还没办完的",
            [.. rows.Select(r => new WorkItem(RectificationPaths.Item(r.ItemId), r.Text, $"{Today.Show(r.DueOn)}前办结"))]
        );
    }

    private async Task<WorkGroup> ExtensionsAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from e in db.ExtensionsToDecide(caller)
            join i in db.ItemsFor(caller) on e.ItemId equals i.Id
            orderby e.RequestedAt
            select new
            {
                i.Id,
                i.Statement,
                e.NewDueOn,
            }
        ).ToListAsync(ct);
        return WorkGroup.Of(
            60,
            "等我批延期",
            "申请延期并带患管控",
            [.. rows.Select(r => new WorkItem(RectificationPaths.Item(r.Id), r.Statement, $"申请延到{Today.Show(r.NewDueOn)}"))]
        );
    }
}
