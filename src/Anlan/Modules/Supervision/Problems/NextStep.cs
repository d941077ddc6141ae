using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision.Problems;

/// <summary>The one next action on a problem for a caller; without a path it says who is waited for.</summary>
public sealed record NextStep(string Text, string? Path)
{
    internal static NextStep For(Caller caller, ProblemCase at, PlanState? plan, bool extensionOpen)
    {
        var problem = at.Problem;
        var here = $"/supervision/problems/{problem.Id}";
        if (extensionOpen && problem.State.IsUnfinished() && caller.MayExtend(at))
            return new NextStep("审批延期", here + "/extension");
        var judges = caller.MayVerify(at) && caller.OwnWork(at) is null;
        return problem.State switch
        {
            ProblemState.AwaitingPlan => Planning(caller, at, plan),
            ProblemState.Rectifying or ProblemState.UnderControl when caller.MaySpeak(at) => new("申请复核", here + "/verification/new"),
            ProblemState.Rectifying or ProblemState.UnderControl when caller.MayWork(at) => new("登记进展", here + "/progress"),
            ProblemState.Rectifying or ProblemState.UnderControl => new("等责任单位整改", null),
            ProblemState.Reported when judges => new("复核", here + "/verification"),
            ProblemState.Reported => new("等督察一方复核", null),
            ProblemState.Verified when judges => new("销号", here + "/close"),
            ProblemState.Verified => new("等督察一方销号", null),
            ProblemState.Closed => new("等回头看抽查", null),
            _ => new("已办结", null),
        };
    }

    private static NextStep Planning(Caller caller, ProblemCase at, PlanState? plan)
    {
        var round = $"/supervision/{at.Round.Id}/plan";
        if (plan == PlanState.Submitted)
            return caller.Keeps(at.Round) ? new NextStep("审定方案", round) : new NextStep("等督察一方审定方案", null);
        // A plan is of the unit as a whole: a posting limited to an industry does not write it.
        return at.LeadId is { } lead && caller.Works(lead, at.Round, Permission.Rectify)
            ? new NextStep("填写方案条目", $"{round}/items/{at.Problem.Id}")
            : new NextStep("等单位报送整改方案", null);
    }
}
