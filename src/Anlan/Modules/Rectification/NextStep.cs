using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification;

/// <summary>The one next action on an item for a caller; without a path it says who is waited for.</summary>
public sealed record NextStep(string Text, string? Path)
{
    internal static async Task<NextStep> ForAsync(Caller caller, ItemCase at, bool extensionOpen, CancellationToken ct)
    {
        var item = at.Item;
        if (extensionOpen && item.State.IsUnfinished() && caller.MayExtend(at))
            return new NextStep("审批延期", RectificationPaths.Item(item.Id, "extension"));
        var judges = caller.MayVerify(at) && caller.OwnWork(at) is null;
        return item.State switch
        {
            ItemState.AwaitingPlan => await at.Source.PlanStepAsync(caller, at, ct),
            ItemState.Rectifying or ItemState.UnderControl when caller.MaySpeak(at) => new(
                "申请复核",
                RectificationPaths.Item(item.Id, "verification/new")
            ),
            ItemState.Rectifying or ItemState.UnderControl when caller.MayWork(at) => new(
                "登记进展",
                RectificationPaths.Item(item.Id, "progress")
            ),
            ItemState.Rectifying or ItemState.UnderControl => new("等责任单位整改", null),
            ItemState.Reported when judges => new("复核", RectificationPaths.Item(item.Id, "verification")),
            ItemState.Reported => new($"等{at.Source.Judges}复核", null),
            ItemState.Verified when judges => new("销号", RectificationPaths.Item(item.Id, "close")),
            ItemState.Verified => new($"等{at.Source.Judges}销号", null),
            ItemState.Closed => new("等回头看抽查", null),
            _ => new("已办结", null),
        };
    }

    /// <summary>What else a caller may do, as links.</summary>
    internal static IEnumerable<NextStep> Others(Caller caller, ItemCase at, bool extensionOpen)
    {
        var (item, state) = (at.Item, at.Item.State);
        if (caller.MayWork(at) && state.TakesMaterial())
        {
            yield return new NextStep("登记进展", RectificationPaths.Item(item.Id, "progress"));
            yield return new NextStep("上传佐证", RectificationPaths.Item(item.Id, "evidence"));
        }
        if (caller.MayLead(at) && state.IsUnfinished())
            yield return new NextStep("布置任务", RectificationPaths.Item(item.Id, "tasks/new"));
        if (caller.MayExtend(at) && state.IsUnfinished())
            yield return new NextStep("转办", RectificationPaths.Item(item.Id, "hand-over"));
        if (caller.MayManage(at))
            yield return new NextStep("定行业", RectificationPaths.Item(item.Id, "industry"));
        if (caller.MaySpeak(at) && (state.After(ItemStep.Recall) is not null || (extensionOpen && state.IsUnfinished())))
            yield return new NextStep("撤回申请", RectificationPaths.Item(item.Id, "recall"));
        if (!caller.MaySpeak(at) || !state.IsUnfinished())
            yield break;
        if (state.After(ItemStep.ExtendUnderControl) is not null && item.DueOn is not null && !extensionOpen)
            yield return new NextStep("申请延期", RectificationPaths.Item(item.Id, "extension/new"));
        yield return new NextStep("说明未完成的原因", RectificationPaths.Item(item.Id, "explanation"));
    }
}
