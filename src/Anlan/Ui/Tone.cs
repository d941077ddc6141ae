namespace Anlan.Ui;

/// <summary>How a state is marked. Colour only repeats what the word says; the four risk colours are not among these but for <see cref="Bad"/>.</summary>
public enum Tone
{
    /// <summary>Nothing to do and nothing done: draft, not begun.</summary>
    Neutral,

    /// <summary>Work is going on.</summary>
    Busy,

    /// <summary>Somebody is waited for: reported, submitted.</summary>
    Waiting,

    /// <summary>Done and seen by another person.</summary>
    Good,

    /// <summary>Returned, refused, overdue, found not to be so.</summary>
    Bad,
}
