namespace Anlan.Common;

/// <summary>
/// A business refusal: a value, not an exception. <paramref name="Code"/> is stable (tests and API clients rely on it),
/// <paramref name="Message"/> is the Chinese sentence the user reads: what is wrong, where, and what to do.
/// </summary>
/// <param name="Code">Stable, kebab-case, led by the object: <c>plan.item-missing</c>.</param>
/// <param name="Message">Chinese sentence shown to the user.</param>
/// <param name="Field">Name of the form property the sentence belongs to, if one.</param>
/// <param name="Basis">Legal or document basis, e.g. 北京市安全生产条例第四十二条.</param>
public sealed record Refusal(string Code, string Message, string? Field = null, string? Basis = null)
{
    /// <summary>The same refusal, pointed at another form property.</summary>
    public Refusal At(string field) => this with { Field = field };
}
