using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Access.Audit;

/// <summary>
/// The log in the field's words: of the English names it keeps the Chinese terms, of states their names, of instants the local time. What people wrote
/// about their business is shown as a digest, by which two equal texts are seen to be equal.
/// </summary>
internal static class AuditWords
{
    private const int DigestShown = 12;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly Dictionary<string, Type> Types = typeof(AppDb)
        .Assembly.GetTypes()
        .Where(t => t.IsDefined(typeof(TermAttribute), inherit: false))
        .GroupBy(t => t.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public static string Object(string type) => Types.GetValueOrDefault(type)?.GetCustomAttribute<TermAttribute>()?.Chinese ?? type;

    /// <summary>Whether an administrator may read what was written about such an object; of an unknown one nobody may.</summary>
    public static bool IsAdministrative(string type) => Types.GetValueOrDefault(type)?.IsDefined(typeof(AdministrativeAttribute)) == true;

    /// <summary>A text about an object, or its digest.</summary>
    public static string? Text(string type, string? text) =>
        text is null || IsAdministrative(type) ? text : string.Create(CultureInfo.InvariantCulture, $"{Digest(text)}（{text.Length}字）");

    public static string Property(string entity, string property) =>
        PropertyOf(entity, property)?.GetCustomAttribute<TermAttribute>()?.Chinese ?? property;

    /// <summary>A value of a changed property.</summary>
    public static string? Value(string entity, string property, string? value)
    {
        if (value is null || IsDigest(value))
            return value;
        var type = PropertyOf(entity, property)?.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type is null || type == typeof(string))
            return IsAdministrative(entity) ? value : Digest(value);
        if (type.IsEnum)
            return type.GetField(value)?.GetCustomAttribute<TermAttribute>()?.Chinese ?? value;
        if (type == typeof(bool))
            return value == bool.TrueString ? "是" : "否";
        if (
            type == typeof(DateTime)
            && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
        )
            return Today.Show(instant);
        // Numbers, days and ids; of anything else nobody knows what it says.
        return type.IsPrimitive || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(Guid) || IsAdministrative(entity)
            ? value
            : Digest(value);
    }

    /// <summary>Personal data and secrets are kept as digests already; somebody's text may begin with the same sign.</summary>
    private static bool IsDigest(string value) =>
        value.Length == DigestShown + 1 && value[0] == '#' && value.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0;

    private static PropertyInfo? PropertyOf(string entity, string property) =>
        Types.GetValueOrDefault(entity)?.GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static string Digest(string text) =>
        "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestShown];
}
