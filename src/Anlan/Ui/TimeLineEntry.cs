namespace Anlan.Ui;

/// <summary>One thing that happened (<see cref="TimeLine"/>).</summary>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Who">Name and office of who did it; none for the program itself.</param>
/// <param name="Title">What happened, in the field's words: 退回整改.</param>
/// <param name="Text">In their own words.</param>
/// <param name="HappenedOn">The day it happened, where that is another fact than when it was recorded.</param>
/// <param name="Path">Page or file it leads to.</param>
public sealed record TimeLineEntry(
    DateTime At,
    string? Who,
    string Title,
    string? Text = null,
    DateOnly? HappenedOn = null,
    Tone Tone = Tone.Neutral,
    string? Path = null,
    string? PathText = null
);
