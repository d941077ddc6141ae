using System.Reflection;

namespace Anlan.Common;

/// <summary>The Chinese term of a domain type or enum member: the UI label and the glossary entry at once.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class TermAttribute(string chinese) : Attribute
{
    public string Chinese { get; } = chinese;
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
