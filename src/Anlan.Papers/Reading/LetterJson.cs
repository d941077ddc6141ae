using System.Text.Encodings.Web;
using System.Text.Json;

namespace Anlan.Papers.Reading;

/// <summary>Writes readings as the contract says: snake_case, Chinese as Chinese, null where unknown.</summary>
public static class LetterJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            // Output goes to files and terminals, never into HTML: Chinese must stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
        };

    public static string Write(LetterReading reading) => JsonSerializer.Serialize(reading, Options);

    public static string Write(IReadOnlyList<LetterReading> readings) => JsonSerializer.Serialize(readings, Options);
}
