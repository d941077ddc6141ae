using Anlan.Modules.Letters;
using Anlan.Modules.Rectification;
using Anlan.Ui;

namespace Anlan.Modules.Supervision;

/// <summary>How the states of this module are marked wherever they are shown.</summary>
public static class StateTones
{
    public static Tone Tone(this ItemState state) =>
        state switch
        {
            ItemState.AwaitingPlan => Ui.Tone.Neutral,
            ItemState.Rectifying or ItemState.UnderControl => Ui.Tone.Busy,
            ItemState.Reported or ItemState.Verified => Ui.Tone.Waiting,
            ItemState.Closed or ItemState.Confirmed => Ui.Tone.Good,
            ItemState.FalselyClosed => Ui.Tone.Bad,
        };

    public static Tone Tone(this PlanState state) =>
        state switch
        {
            PlanState.Draft => Ui.Tone.Neutral,
            PlanState.Submitted => Ui.Tone.Waiting,
            PlanState.Returned => Ui.Tone.Bad,
            PlanState.Accepted => Ui.Tone.Good,
        };

    public static Tone Tone(this DraftState state) =>
        state switch
        {
            DraftState.Open => Ui.Tone.Busy,
            DraftState.Doubtful => Ui.Tone.Waiting,
            DraftState.Confirmed => Ui.Tone.Good,
            DraftState.Discarded => Ui.Tone.Neutral,
        };

    public static Tone Tone(this RoundStage stage) =>
        stage switch
        {
            RoundStage.Preparing or RoundStage.OnSite or RoundStage.Drafting => Ui.Tone.Neutral,
            RoundStage.FeedbackIssued or RoundStage.Rectifying or RoundStage.LookingBack => Ui.Tone.Busy,
            RoundStage.Reported => Ui.Tone.Waiting,
            RoundStage.Ended => Ui.Tone.Good,
        };
}
