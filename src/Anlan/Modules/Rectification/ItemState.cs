using Anlan.Common;

namespace Anlan.Modules.Rectification;

/// <summary>
/// Where a problem stands (问题状态). The words differ because the facts differ: reported is not verified, verified is not closed,
/// and closed is not yet seen to have held.
/// </summary>
[Term("问题状态")]
public enum ItemState
{
    /// <summary>Confirmed from the letter; the responsible unit has no accepted plan for it yet.</summary>
    [Term("待制定方案")]
    AwaitingPlan,

    [Term("整改中")]
    Rectifying,

    /// <summary>The time limit was extended with interim controls: the danger is still there, held in check.</summary>
    [Term("带患管控")]
    UnderControl,

    /// <summary>The unit says it is done and asks for verification.</summary>
    [Term("已报完成")]
    Reported,

    /// <summary>Another person of the supervising side has seen that it is done.</summary>
    [Term("已复核")]
    Verified,

    [Term("已销号")]
    Closed,

    /// <summary>Closed, and a look-back found that it had held.</summary>
    [Term("抽查属实")]
    Confirmed,

    /// <summary>Closed on paper; a look-back found that it had not been carried out or had come back. A new problem goes on with it.</summary>
    [Term("未落实关闭")]
    FalselyClosed,
}

/// <summary>What can be done with a problem (问题办理动作).</summary>
[Term("办理动作")]
public enum ItemStep
{
    [Term("方案通过")]
    PlanAccepted,

    [Term("申请复核")]
    Report,

    /// <summary>The unit takes its report back before anybody has answered it.</summary>
    [Term("撤回复核申请")]
    Recall,

    [Term("退回整改")]
    Return,

    [Term("复核通过")]
    Verify,

    [Term("销号")]
    Close,

    [Term("批准延期并带患管控")]
    ExtendUnderControl,

    [Term("回头看属实")]
    ConfirmAtLookBack,

    [Term("回头看未落实")]
    RefuteAtLookBack,
}

/// <summary>The one table of transitions: buttons, checks, the diagram of the README and the tests all read it.</summary>
public static class ItemStates
{
    private static readonly Dictionary<(ItemState From, ItemStep Step), ItemState> Table = new()
    {
        [(ItemState.AwaitingPlan, ItemStep.PlanAccepted)] = ItemState.Rectifying,
        [(ItemState.Rectifying, ItemStep.Report)] = ItemState.Reported,
        [(ItemState.UnderControl, ItemStep.Report)] = ItemState.Reported,
        [(ItemState.Rectifying, ItemStep.ExtendUnderControl)] = ItemState.UnderControl,
        [(ItemState.UnderControl, ItemStep.ExtendUnderControl)] = ItemState.UnderControl,
        [(ItemState.Reported, ItemStep.Recall)] = ItemState.Rectifying,
        [(ItemState.Reported, ItemStep.Return)] = ItemState.Rectifying,
        [(ItemState.Reported, ItemStep.Verify)] = ItemState.Verified,
        [(ItemState.Verified, ItemStep.Close)] = ItemState.Closed,
        [(ItemState.Closed, ItemStep.ConfirmAtLookBack)] = ItemState.Confirmed,
        [(ItemState.Closed, ItemStep.RefuteAtLookBack)] = ItemState.FalselyClosed,
    };

    /// <summary>Every row of the table, for tests and the diagram.</summary>
    public static IEnumerable<(ItemState From, ItemStep Step, ItemState To)> All => Table.Select(t => (t.Key.From, t.Key.Step, t.Value));

    /// <summary>Where a step leads from a state; nothing when the step is not possible there.</summary>
    public static ItemState? After(this ItemState from, ItemStep step) => Table.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>Whether somebody still owes work on the problem: its clock runs.</summary>
    public static bool IsOpen(this ItemState state) => Open.Contains(state);

    /// <summary>Whether progress and evidence may still be added: until somebody has verified it.</summary>
    public static bool TakesMaterial(this ItemState state) => state.IsOpen() && state != ItemState.Verified;

    /// <summary>Whether the unit itself does not say yet that it is done.</summary>
    public static bool IsUnfinished(this ItemState state) =>
        state is ItemState.AwaitingPlan or ItemState.Rectifying or ItemState.UnderControl;

    /// <summary>Whether the unit says that it is done and nobody has found otherwise.</summary>
    public static bool IsDone(this ItemState state) => !state.IsUnfinished() && state != ItemState.FalselyClosed;

    /// <summary>States whose clock runs, for queries.</summary>
    public static IReadOnlyList<ItemState> Open { get; } =
    [ItemState.AwaitingPlan, ItemState.Rectifying, ItemState.UnderControl, ItemState.Reported, ItemState.Verified];
}
