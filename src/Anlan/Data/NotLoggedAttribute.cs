namespace Anlan.Data;

/// <summary>
/// Marks an entity whose changes are no acts of people (sessions, read marks, job progress) and need no fact in the case log.
/// </summary>
/// <param name="why">Why the log may stay silent; read by reviewers and the architecture test.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotLoggedAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
