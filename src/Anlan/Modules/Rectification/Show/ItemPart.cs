namespace Anlan.Modules.Rectification.Show;

/// <summary>
/// What a module above shows on the page of an item. Parts are read one after another, before the page is rendered: components that read for
/// themselves would share one connection at the same time.
/// </summary>
public abstract class ItemPart
{
    /// <summary>Before the tasks: what was planned.</summary>
    public const string Plan = "plan";

    /// <summary>Behind verification and extension: what came later.</summary>
    public const string Decisions = "decisions";

    /// <summary><see cref="Plan"/> or <see cref="Decisions"/>.</summary>
    public abstract string Place { get; }

    /// <summary>The component, with a parameter <c>Shown</c> that takes what was read.</summary>
    public abstract Type Component { get; }

    /// <summary>What the component shows of an item the caller sees; nothing where it is not shown.</summary>
    public abstract Task<object?> ReadAsync(Item item, CancellationToken ct);
}

/// <summary>A part with what it shows.</summary>
public sealed record ShownPart(string Place, Type Component, object Shown)
{
    public Dictionary<string, object> Parameters => new() { ["Shown"] = Shown };
}
