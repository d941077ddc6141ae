namespace Anlan.Modules.Access;

/// <summary>The caller of this request; set once by <see cref="CallerMiddleware"/> before any policy is asked.</summary>
public sealed class CurrentCaller
{
    public Caller Value { get; set; } = Caller.Nobody;
}
