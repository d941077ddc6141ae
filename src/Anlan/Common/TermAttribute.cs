using System.Reflection;

namespace Anlan.Common;

/// <summary>
/// The Chinese term of a domain type, enum member or column: the UI label, the glossary entry and the name in the data dictionary at once.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class TermAttribute(string chinese) : Attribute
{
    public string Chinese { get; } = chinese;

    /// <summary>What a number counts: 家, 份, 字节.</summary>
    public string? Unit { get; init; }

    /// <summary>The standard the values follow: GB/T 2260.</summary>
    public string? Standard { get; init; }
}

/// <summary>Reads terms back for showing.</summary>
public static class Terms
{
    /// <summary>The Chinese term of an enum member.</summary>
    public static string Term<T>(this T value)
        where T : struct, Enum => Cache<T>.Names[value];

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
            .Distinct()
            .ToDictionary(
                v => v,
                v =>
                    typeof(T).GetField(v.ToString())?.GetCustomAttribute<TermAttribute>()?.Chinese
                    ?? throw new InvalidOperationException($"{typeof(T).Name}.{v} has no [Term].")
            );
    }
}
