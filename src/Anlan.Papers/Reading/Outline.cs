namespace Anlan.Papers.Reading;

/// <summary>What a part of a letter is for. Only <see cref="Problems"/> may yield problems.</summary>
public enum PartRole
{
    /// <summary>Title and opening paragraph.</summary>
    Opening,

    /// <summary>Praise and background (工作情况、总体情况).</summary>
    Progress,

    /// <summary>Findings (发现的主要问题).</summary>
    Problems,

    /// <summary>Advice and demands (工作建议、整改要求).</summary>
    Recommendations,

    /// <summary>What the receiver must now do, and the date (请…制定整改方案…).</summary>
    Closing,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One heading with its body.</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 一是 / 1. / a lead sentence without number.</param>
/// <param name="Number">The number as printed in normal form ("二", "（三）", "一是", "1."), empty for an unnumbered heading.</param>
/// <param name="Title">The title without its closing full stop.</param>
/// <param name="Path">Numbers from level 1 down, joined by '/': "二/（三）".</param>
/// <param name="At">Range of number and title in the normal form.</param>
/// <param name="BodyStart">Where the body begins in the normal form.</param>
/// <param name="BodyEnd">Where it ends: at the next heading of the same or a higher level.</param>
/// <param name="Role">The part it stands in.</param>
public sealed record Section(int Level, string Number, string Title, string Path, TextSpan At, int BodyStart, int BodyEnd, PartRole Role);

/// <summary>The skeleton of a document: its headings in order of appearance, over all levels.</summary>
/// <param name="Title">The title lines joined; empty when none was found.</param>
/// <param name="TitleAt">Range of the title in the normal form.</param>
/// <param name="Opening">Range of the opening paragraph(s) between title and first heading, in the normal form.</param>
/// <param name="Sections">All headings.</param>
public sealed record Outline(string Title, TextSpan TitleAt, TextSpan Opening, IReadOnlyList<Section> Sections);

/// <summary>One sentence of the normal form, up to and including 。！？ or the end of its paragraph.</summary>
/// <param name="At">Range in the normal form.</param>
/// <param name="Section">Index into <see cref="Outline.Sections"/> of the innermost heading of level 1 or 2, −1 before the first.</param>
/// <param name="Role">The part it stands in.</param>
/// <param name="IsFindingRow">Whether it is a row of a table of findings: then no phrase in it opens another part.</param>
public readonly record struct Sentence(TextSpan At, int Section, PartRole Role, bool IsFindingRow = false);
