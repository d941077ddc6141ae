namespace Anlan.Common;

/// <summary>What an act came to. Pages turn it into a redirect or messages, endpoints into a status code.</summary>
public abstract record Outcome
{
    /// <summary>The act is stored. <paramref name="Id"/> names what it made, when it made something.</summary>
    public sealed record Done(Guid? Id = null) : Outcome;

    /// <summary>Refused by a rule; nothing was stored.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Outcome;

    /// <summary>Not there, or not visible to this caller: the two are never told apart.</summary>
    public sealed record Missing : Outcome;

    /// <summary>Visible, but this caller may not do this with it.</summary>
    public sealed record Forbidden : Outcome;

    /// <summary>Somebody else changed it since the caller saw it; nothing was stored.</summary>
    public sealed record Stale : Outcome;

    /// <summary>For acts that nothing can refuse or overtake, such as a line in the case log alone: anything but done is a defect.</summary>
    public void MustBeDone()
    {
        if (this is not Done)
            throw new InvalidOperationException($"An act that cannot fail came to {this}.");
    }

    public static Outcome Stored(Guid? id = null) => new Done(id);

    public static Outcome NotFound { get; } = new Missing();

    public static Outcome Denied { get; } = new Forbidden();

    public static implicit operator Outcome(Refusal refusal) => new Refused([refusal]);

    public static implicit operator Outcome(List<Refusal> refusals) => new Refused(refusals);
}
