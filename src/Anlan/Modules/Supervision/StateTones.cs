using Anlan.Ui;

namespace Anlan.Modules.Supervision;

/// <summary>How the states of this module are marked wherever they are shown.</summary>
public static class StateTones
{
    public static Tone Tone(this PlanState state) =>
        state switch
        {
            PlanState.Draft => Ui.Tone.Neutral,
            PlanState.Submitted => Ui.Tone.Waiting,
            PlanState.Returned => Ui.Tone.Bad,
            PlanState.Accepted => Ui.Tone.Good,
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
