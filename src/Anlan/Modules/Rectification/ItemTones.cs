using Anlan.Ui;

namespace Anlan.Modules.Rectification;

/// <summary>How the states of items are marked wherever they are shown.</summary>
public static class ItemTones
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
}
