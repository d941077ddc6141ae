using System.Globalization;
using System.Text.Json;

namespace Anlan.Tests.Api;

/// <summary>Checks JSON against a schema of an OpenAPI document, as far as our document uses schemas.</summary>
internal sealed class JsonShape(JsonElement document)
{
    /// <summary>Everything that does not fit, each with its place.</summary>
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Any(c => !Faults(c, value).Any()) ? [] : [$"{place}: fits none of the choices"];
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)))
            return [$"{place}: {value} is none of {allowed}"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(t, value)))
            return [$"{place}: {value.ValueKind} where {type} is documented"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .SelectMany((item, i) => Faults(items, item, $"{place}[{i}]")),
            JsonValueKind.String when schema.TryGetProperty("format", out var format) && !Fits(format.GetString()!, value.GetString()!) =>
            [
                $"{place}: {value} is no {format}",
            ],
            _ => [],
        };
    }

    private JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, part) => at.GetProperty(part));

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string place)
    {
        if (!schema.TryGetProperty("properties", out var properties))
            yield break;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)))
                yield return $"{place}: {name} is missing";
        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out var known))
                yield return $"{place}: {member.Name} is not documented";
            else
                foreach (var fault in Faults(known, member.Value, $"{place}.{member.Name}"))
                    yield return fault;
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => false,
        };

    private static bool Fits(string format, string text) =>
        format switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
}
