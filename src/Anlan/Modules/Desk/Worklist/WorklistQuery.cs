using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Desk.Worklist;

/// <summary>What a person must do now, by role: waiting for me, came back, overdue, due soon; nothing else.</summary>
public sealed class WorklistQuery(AppDb db)
{
    /// <summary>A group shows its most urgent ones and a link to the rest.</summary>
    public const int Shown = 8;

    public async Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, ClockFace face, CancellationToken ct)
    {
        var groups = new List<WorkGroup>();
        if (!caller.May(RectificationPermissions.Read))
            return groups;
        if (caller.May(RectificationPermissions.Work))
        {
            groups.Add(await PlansToWriteAsync(caller, ct));
            groups.Add(await TasksAsync(caller, ct));
            groups.Add(
                await ItemsAsync(
                    "退回来的",
                    "复核时被退回，要重新整改",
                    caller,
                    new ItemFilter
                    {
                        Side = ItemFilter.ToWork,
                        Only = ItemFilter.OnlyReturned,
                        State = ItemState.Rectifying,
                    },
                    face,
                    ct
                )
            );
        }
        if (caller.May(RectificationPermissions.Verify))
        {
            groups.Add(await PlansToReviewAsync(caller, ct));
            groups.Add(
                await ItemsAsync(
                    "等我复核",
                    "单位已报完成，请核实",
                    caller,
                    new ItemFilter { Side = ItemFilter.ToJudge, State = ItemState.Reported },
                    face,
                    ct
                )
            );
            groups.Add(await ExtensionsAsync(caller, ct));
            groups.Add(
                await ItemsAsync(
                    "等我销号",
                    "已经复核，可以销号",
                    caller,
                    new ItemFilter { Side = ItemFilter.ToJudge, State = ItemState.Verified },
                    face,
                    ct
                )
            );
        }
        if (caller.May(LettersPermissions.Import))
            groups.Add(await DraftsAsync(caller, ct));
        groups.Add(await ItemsAsync("逾期", "已过整改期限", caller, new ItemFilter { Light = Light.Red }, face, ct));
        groups.Add(
            await ItemsAsync(
                "临期",
                $"{face.Rule.AmberWorkingDays}个工作日内到期",
                caller,
                new ItemFilter { Light = Light.Amber },
                face,
                ct
            )
        );
        return groups;
    }

    private async Task<WorkGroup> ItemsAsync(
        string title,
        string what,
        Caller caller,
        ItemFilter filter,
        ClockFace face,
        CancellationToken ct
    )
    {
        var problems = filter.Apply(filter.Scope(db, caller), db, face);
        var count = await problems.CountAsync(ct);
        var rows = count == 0 ? [] : await problems.Urgent().Rows(db).Take(Shown).ToListAsync(ct);
        return new WorkGroup(
            title,
            what,
            count,
            filter.Link(),
            [.. rows.Select(r => new WorkItem(r.Link, r.Short, $"{r.LeadUnit ?? "未定牵头单位"} · {r.CaseTitle}", r.At(face).Clock))]
        );
    }

    private async Task<WorkGroup> PlansToWriteAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from u in db.UnitsToAnswer(caller)
            join s in db.RoundsFor(caller) on u.RoundId equals s.Id
            join o in db.Organisations() on u.OrganisationId equals o.Id
            where s.Stage == RoundStage.FeedbackIssued
            where
                !db.PlansFor(caller)
                    .Any(p =>
                        p.RoundId == s.Id
                        && p.OrganisationId == u.OrganisationId
                        && (p.State == PlanState.Submitted || p.State == PlanState.Accepted)
                    )
            orderby s.IssuedOn, s.Id
            select new
            {
                s.Id,
                s.Title,
                o.Name,
            }
        ).ToListAsync(ct);
        return Listed(
            "待编整改方案",
            "每个问题要有目标、措施、责任单位、责任人和时限",
            rows.Select(r => new WorkItem($"/supervision/{r.Id}/plan", r.Title, r.Name, null))
        );
    }

    private async Task<WorkGroup> PlansToReviewAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from p in db.PlansToDecide(caller)
            join s in db.RoundsFor(caller) on p.RoundId equals s.Id
            join o in db.Organisations() on p.OrganisationId equals o.Id
            orderby p.SubmittedAt
            select new
            {
                s.Id,
                s.Title,
                o.Name,
                o.Code,
            }
        ).ToListAsync(ct);
        return Listed(
            "等我审方案",
            "单位已提交整改方案",
            rows.Select(r => new WorkItem($"/supervision/{r.Id}/plan?unit={r.Code}", $"{r.Name}整改方案", r.Title, null))
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
        return Listed(
            "整改任务",
            "分给本单位、还没办完的",
            rows.Select(r => new WorkItem($"/rectification/{r.ItemId}", r.Text, $"{Common.Today.Show(r.DueOn)}前办结", null))
        );
    }

    private async Task<WorkGroup> ExtensionsAsync(Caller caller, CancellationToken ct)
    {
        var rows = await (
            from e in db.ExtensionsToDecide(caller)
            join p in db.ItemsFor(caller) on e.ItemId equals p.Id
            orderby e.RequestedAt
            select new
            {
                p.Id,
                p.Statement,
                e.NewDueOn,
            }
        ).ToListAsync(ct);
        return Listed(
            "等我批延期",
            "申请延期并带患管控",
            rows.Select(r => new WorkItem($"/rectification/{r.Id}", r.Statement, $"申请延到{Common.Today.Show(r.NewDueOn)}", null))
        );
    }

    private async Task<WorkGroup> DraftsAsync(Caller caller, CancellationToken ct)
    {
        var rows = await db.DraftsFor(caller)
            .Where(d => d.State == DraftState.Open)
            .OrderByDescending(d => d.CreatedAt)
            .Select(d => new
            {
                d.Id,
                d.Title,
                Items = d.Problems.Count(p => !p.Removed),
            })
            .ToListAsync(ct);
        return Listed(
            "待核对的导入稿",
            "核对后确认，问题才会派出去",
            rows.Select(r => new WorkItem($"/letters/{r.Id}", r.Title, $"{r.Items}个问题", null))
        );
    }

    private static WorkGroup Listed(string title, string what, IEnumerable<WorkItem> items)
    {
        var all = items.ToList();
        return new WorkGroup(title, what, all.Count, null, [.. all.Take(Shown)]);
    }
}

/// <summary>One kind of work on the home page.</summary>
/// <param name="Link">The whole list, when there is a page of it.</param>
public sealed record WorkGroup(string Title, string What, int Count, string? Link, IReadOnlyList<WorkItem> Items);

/// <summary>One thing to do.</summary>
public sealed record WorkItem(string Link, string Text, string Detail, ClockReading? Clock);
