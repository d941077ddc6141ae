using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Anlan.Api;

/// <summary>Makes an example of an answer from its type, so that no example tells of fields that are gone.</summary>
internal static class ApiExample
{
    private const string Id = "0197a3c0-5d1e-7c3a-9b42-6f1d2e8a4b10";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["statement"] = "未按检查单检查。",
        ["category"] = "检查单",
        ["state_name"] = "整改中",
        ["stage_name"] = "整改",
        ["code"] = "110109-WLJ",
        ["lead_unit_code"] = "110109-WLJ",
        ["unit_code"] = "110109-WLJ",
        ["name"] = "门头沟区文化和旅游局",
        ["lead_unit"] = "门头沟区文化和旅游局",
        ["unit"] = "门头沟区文化和旅游局",
        ["sha256"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["file_name"] = "整改后.jpg",
        ["title"] = "安全生产督察反馈意见",
    };

    public static JsonNode? Of(Type type, JsonSerializerOptions options, string name = "")
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return JsonValue.Create(Enum.GetNames(plain)[0]);
        if (plain == typeof(string))
            return JsonValue.Create(
                name.EndsWith("href", StringComparison.Ordinal) ? ApiGroup.Root + "/…" : Words.GetValueOrDefault(name, "示例")
            );
        if (plain == typeof(Guid))
            return JsonValue.Create(Id);
        if (plain == typeof(DateOnly))
            return JsonValue.Create("2026-11-20");
        if (plain == typeof(DateTime))
            return JsonValue.Create("2026-11-20T02:30:00Z");
        if (plain == typeof(bool))
            return JsonValue.Create(false);
        if (plain == typeof(JsonElement))
            return new JsonObject();
        if (plain.IsPrimitive)
            return JsonValue.Create(1);
        var contract = options.GetTypeInfo(plain);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new JsonArray(Of(contract.ElementType!, options, name)),
            _ => new JsonObject(
                contract
                    .Properties.Where(p => p.Get is not null)
                    .Select(p => KeyValuePair.Create(p.Name, Of(p.PropertyType, options, p.Name)))
            ),
        };
    }
}
