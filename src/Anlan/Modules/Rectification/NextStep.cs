using Anlan.Modules.Access;
using Anlan.Modules.Supervision;

namespace Anlan.Modules.Rectification;

/// <summary>The one next action on a problem for a caller; without a path it says who is waited for.</summary>
public sealed record NextStep(string Text, string? Path)
{
    internal static NextStep For(Caller caller, ItemCase at, PlanState? plan, bool extensionOpen)
    {
        var problem = at.Item;
        var here = $"/rectification/{problem.Id}";
        if (extensionOpen && problem.State.IsUnfinished() && caller.MayExtend(at))
            return new NextStep("审批延期", here + "/extension");
        var judges = caller.MayVerify(at) && caller.OwnWork(at) is null;
        return problem.State switch
        {
            ItemState.AwaitingPlan => Planning(caller, at, plan),
            ItemState.Rectifying or ItemState.UnderControl when caller.MaySpeak(at) => new("申请复核", here + "/verification/new"),
            ItemState.Rectifying or ItemState.UnderControl when caller.MayWork(at) => new("登记进展", here + "/progress"),
            ItemState.Rectifying or ItemState.UnderControl => new("等责任单位整改", null),
            ItemState.Reported when judges => new("复核", here + "/verification"),
            ItemState.Reported => new("等督察一方复核", null),
            ItemState.Verified when judges => new("销号", here + "/close"),
            ItemState.Verified => new("等督察一方销号", null),
            ItemState.Closed => new("等回头看抽查", null),
            _ => new("已办结", null),
        };
    }

    private static NextStep Planning(Caller caller, ItemCase at, PlanState? plan)
    {
        var round = $"/supervision/{at.Round.Id}/plan";
        if (plan == PlanState.Submitted)
            return caller.Keeps(at.Round) ? new NextStep("审定方案", round) : new NextStep("等督察一方审定方案", null);
        // A plan is of the unit as a whole: a posting limited to an industry does not write it.
        return at.LeadId is { } lead && caller.Works(lead, at.Round, RectificationPermissions.Work)
            ? new NextStep("填写方案条目", $"{round}/items/{at.Item.Id}")
            : new NextStep("等单位报送整改方案", null);
    }
}
