using System.Diagnostics.CodeAnalysis;

namespace Anlan.Rules;

/// <summary>Outcome of reading something a person typed: a value, or one Chinese sentence saying what is wrong and what to do.</summary>
/// <typeparam name="T">What was read.</typeparam>
[SuppressMessage(
    "Design",
    "CA1000",
    Justification = "Parsed<UnifiedSocialCreditCode>.Refused(...) says at the call what could not be read; a second type would not."
)]
public sealed class Parsed<T>
    where T : notnull
{
    private readonly T? _value;

    private Parsed(T? value, string? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The Chinese sentence shown to the user, or null when the value was read.</summary>
    public string? Refusal { get; }

    /// <summary>Whether a value was read.</summary>
    public bool Ok => Refusal is null;

    /// <summary>The value read. Throws when there is none: ask <see cref="Ok"/> first.</summary>
    public T Value => Ok ? _value! : throw new InvalidOperationException(Refusal);

    /// <summary>A value that was read.</summary>
    public static Parsed<T> Of(T value) => new(value, null);

    /// <summary>A refusal; <paramref name="sentence"/> is shown to the user as it is.</summary>
    public static Parsed<T> Refused(string sentence) => new(default, sentence);
}
