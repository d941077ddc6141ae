using Anlan.Modules.Supervision.Import;
using Anlan.Ui;

namespace Anlan.Modules.Supervision;

/// <summary>How the states of this module are marked wherever they are shown.</summary>
public static class StateTones
{
    public static Tone Tone(this ProblemState state) =>
        state switch
        {
            ProblemState.AwaitingPlan => Ui.Tone.Neutral,
            ProblemState.Rectifying or ProblemState.UnderControl => Ui.Tone.Busy,
            ProblemState.Reported or ProblemState.Verified => Ui.Tone.Waiting,
            ProblemState.Closed or ProblemState.Confirmed => Ui.Tone.Good,
            ProblemState.FalselyClosed => Ui.Tone.Bad,
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

    public static Tone Tone(this SupervisionStage stage) =>
        stage switch
        {
            SupervisionStage.Preparing or SupervisionStage.OnSite or SupervisionStage.Drafting => Ui.Tone.Neutral,
            SupervisionStage.FeedbackIssued or SupervisionStage.Rectifying or SupervisionStage.LookingBack => Ui.Tone.Busy,
            SupervisionStage.Reported => Ui.Tone.Waiting,
            SupervisionStage.Ended => Ui.Tone.Good,
        };
}
