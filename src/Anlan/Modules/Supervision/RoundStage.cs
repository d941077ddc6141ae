using Anlan.Common;

namespace Anlan.Modules.Supervision;

/// <summary>Stages of a round (督察阶段), in their order.</summary>
[Term("督察阶段")]
public enum RoundStage
{
    /// <summary>The team is put together; the units to be inspected do not know of it yet.</summary>
    [Term("组建")]
    Preparing,

    [Term("驻地督察")]
    OnSite,

    [Term("起草反馈意见")]
    Drafting,

    [Term("已反馈，待整改方案")]
    FeedbackIssued,

    [Term("整改中")]
    Rectifying,

    [Term("已报整改情况")]
    Reported,

    [Term("回头看")]
    LookingBack,

    [Term("结束")]
    Ended,
}

/// <summary>What takes a round from one stage to another (督察步骤).</summary>
[Term("督察步骤")]
public enum StageStep
{
    [Term("进驻")]
    Enter,

    [Term("转入起草反馈意见")]
    Draft,

    /// <summary>The draft showed that something must be looked at again.</summary>
    [Term("补充督察")]
    LookCloser,

    [Term("印发反馈意见")]
    Issue,

    [Term("首份整改方案通过")]
    PlanAccepted,

    [Term("各单位报送整改情况")]
    Report,

    [Term("抽取回头看样本")]
    LookBack,

    /// <summary>A problem that counted as closed is to be put right again.</summary>
    [Term("回头看发现没有落实")]
    Relapse,

    [Term("结束督察")]
    End,

    /// <summary>A round that was called off, or made by mistake.</summary>
    [Term("中止督察")]
    Abandon,
}

/// <summary>The one table of stages: the page, the checks, the diagram of the README and the tests all read it.</summary>
public static class RoundStages
{
    private static readonly Dictionary<(RoundStage From, StageStep Step), RoundStage> Table = new()
    {
        [(RoundStage.Preparing, StageStep.Enter)] = RoundStage.OnSite,
        [(RoundStage.OnSite, StageStep.Draft)] = RoundStage.Drafting,
        [(RoundStage.Drafting, StageStep.LookCloser)] = RoundStage.OnSite,
        [(RoundStage.Drafting, StageStep.Issue)] = RoundStage.FeedbackIssued,
        [(RoundStage.FeedbackIssued, StageStep.PlanAccepted)] = RoundStage.Rectifying,
        [(RoundStage.Rectifying, StageStep.Report)] = RoundStage.Reported,
        // A sample may be drawn as soon as something is closed; the round looks back when nothing is being rectified any more. That does not wait
        // for a report where the letter asks for none, and one round may be looked back on twice.
        [(RoundStage.Rectifying, StageStep.LookBack)] = RoundStage.LookingBack,
        [(RoundStage.Reported, StageStep.LookBack)] = RoundStage.LookingBack,
        [(RoundStage.Ended, StageStep.LookBack)] = RoundStage.LookingBack,
        // What looking back opens again is being rectified.
        [(RoundStage.Reported, StageStep.Relapse)] = RoundStage.Rectifying,
        [(RoundStage.LookingBack, StageStep.Relapse)] = RoundStage.Rectifying,
        [(RoundStage.Ended, StageStep.Relapse)] = RoundStage.Rectifying,
        // A letter without problems asks for nothing more; nor does a round whose problems are all closed.
        [(RoundStage.Rectifying, StageStep.End)] = RoundStage.Ended,
        [(RoundStage.FeedbackIssued, StageStep.End)] = RoundStage.Ended,
        [(RoundStage.Reported, StageStep.End)] = RoundStage.Ended,
        [(RoundStage.LookingBack, StageStep.End)] = RoundStage.Ended,
        [(RoundStage.Preparing, StageStep.Abandon)] = RoundStage.Ended,
        [(RoundStage.OnSite, StageStep.Abandon)] = RoundStage.Ended,
        [(RoundStage.Drafting, StageStep.Abandon)] = RoundStage.Ended,
    };

    /// <summary>Steps a person takes; the others follow from what is done with plans, reports and look-backs.</summary>
    public static IReadOnlyList<StageStep> ByHand { get; } =
    [StageStep.Enter, StageStep.Draft, StageStep.LookCloser, StageStep.Issue, StageStep.End, StageStep.Abandon];

    /// <summary>Every row of the table, for tests and the diagram.</summary>
    public static IEnumerable<(RoundStage From, StageStep Step, RoundStage To)> All => Table.Select(t => (t.Key.From, t.Key.Step, t.Value));

    /// <summary>Where a step leads from a stage; nothing when the step is not possible there.</summary>
    public static RoundStage? After(this RoundStage from, StageStep step) => Table.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>Whether the feedback is out: from here on the inspected units read the papers and problems run.</summary>
    public static bool IsIssued(this RoundStage stage) => stage >= RoundStage.FeedbackIssued;
}
