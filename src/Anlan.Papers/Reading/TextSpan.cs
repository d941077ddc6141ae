using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anlan.Papers.Reading;

/// <summary>A half-open range [Start, End) of UTF-16 offsets. Whether it counts in the source or in the normal form is said where it is used.</summary>
[JsonConverter(typeof(TextSpanJson))]
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string Of(string text) => text[Start..End];
}

/// <summary>Writes a span as the contract shows it: <c>[start, end]</c>.</summary>
public sealed class TextSpanJson : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var pair = JsonSerializer.Deserialize<int[]>(ref reader, options);
        return pair is [var start, var end] ? new TextSpan(start, end) : throw new JsonException("A span is [start, end].");
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
