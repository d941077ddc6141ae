namespace Anlan.Papers.Writing;

/// <summary>A numbered point of a section: （一）heading, its text running on behind. Without a heading it is a plain paragraph.</summary>
public sealed record LetterPoint(string? Heading, string Text)
{
    internal DocumentBlock Block => string.IsNullOrWhiteSpace(Heading) ? new BodyText(Text) : Wording.Point(Heading, Text);
}
