using Anlan.Ui;

namespace Anlan.Modules.Letters;

/// <summary>How the states of drafts are marked wherever they are shown.</summary>
public static class DraftTones
{
    public static Tone Tone(this DraftState state) =>
        state switch
        {
            DraftState.Open => Ui.Tone.Busy,
            DraftState.Doubtful => Ui.Tone.Waiting,
            DraftState.Confirmed => Ui.Tone.Good,
            DraftState.Discarded => Ui.Tone.Neutral,
        };
}
