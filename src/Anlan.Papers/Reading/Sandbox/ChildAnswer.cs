using System.Text.Json;
using Anlan.Papers.Reading.Checks;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>What the child found: a paper, or reason and remedy of a refusal (the file's name stays with the parent).</summary>
/// <param name="Paper">What the file says.</param>
/// <param name="Cited">What <see cref="LetterReading.Cited"/> holds, which the contract's JSON leaves out.</param>
/// <param name="Reason">Why there is no paper.</param>
/// <param name="Remedy">What the user can do.</param>
/// <param name="Defect">For the log, when the reason is a fault of ours.</param>
internal sealed record ChildAnswer(
    ReadPaper? Paper,
    IReadOnlyList<CitedDocument> Cited,
    string Reason,
    string Remedy,
    string? Defect = null
)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = LetterJson.Options.Encoder };

    public static ChildAnswer Refused(string reason, string remedy, string? defect = null) => new(null, [], reason, remedy, defect);

    public static ChildAnswer Of(ReadPaper paper) => new(paper, paper.Reading.Cited, "", "");

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null when the bytes are no answer: the child may be in the hands of the file it reads.</summary>
    public static ChildAnswer? FromBytes(byte[] bytes, ExtractLimits limits)
    {
        try
        {
            var answer = JsonSerializer.Deserialize<ChildAnswer>(bytes, Json);
            if (answer?.Paper is not { } paper)
                return answer;
            var whole = paper with { Reading = paper.Reading with { Cited = answer.Cited } };
            return ReadingBounds.Hold(whole, limits) ? answer with { Paper = whole } : null;
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }
}
