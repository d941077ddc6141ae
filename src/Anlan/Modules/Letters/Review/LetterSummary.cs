using System.Text.Json;

namespace Anlan.Modules.Letters.Review;

/// <summary>What the page needs of a stored reading beside the draft: what kind of paper it is and what was not understood.</summary>
internal sealed record LetterSummary(string Kind, IReadOnlyList<string> Warnings)
{
    public static LetterSummary Of(string reading)
    {
        using var json = JsonDocument.Parse(reading);
        var kind = json.RootElement.TryGetProperty("kind", out var k) ? k.GetString() : null;
        IReadOnlyList<string> warnings = json.RootElement.TryGetProperty("warnings", out var w)
            ? [.. w.EnumerateArray().Select(e => e.GetString()).OfType<string>()]
            : [];
        return new LetterSummary(kind ?? "other", warnings);
    }
}
