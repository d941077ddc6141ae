using System.Diagnostics.CodeAnalysis;

namespace Anlan.Papers.Reading.Extract;

/// <summary>What became of one file: its text, or one Chinese sentence naming file, place, reason and what to do.</summary>
public sealed record Extraction
{
    private Extraction(ExtractedText? text, string? refusal)
    {
        Text = text;
        Refusal = refusal;
    }

    /// <summary>The text, or null when the file was refused.</summary>
    public ExtractedText? Text { get; }

    /// <summary>The refusal, ready to be shown, or null when the text is there.</summary>
    public string? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Text))]
    public bool IsRefused => Refusal is not null;

    public static Extraction Of(ExtractedText text) => new(text, null);

    /// <param name="fileName">As the user knows it; made harmless for display here.</param>
    /// <param name="reason">Place and reason, without full stop.</param>
    /// <param name="remedy">What the user can do, without full stop.</param>
    public static Extraction Refused(string fileName, string reason, string remedy) =>
        new(null, $"《{DisplayName.Of(fileName)}》读不了：{reason}。{remedy}。");
}
