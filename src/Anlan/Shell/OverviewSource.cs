using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>The numbers of a module on the overview; each leads to the list it counts.</summary>
public abstract class OverviewSource
{
    /// <summary>Its part of the page; nothing for a caller who may not see it.</summary>
    public abstract Task<OverviewPart?> ReadAsync(OverviewQuestion question, CancellationToken ct);
}

/// <summary>What is asked of the overview.</summary>
/// <param name="Path">Address of the page, for forms that narrow what is counted.</param>
/// <param name="Query">What those forms sent.</param>
public sealed record OverviewQuestion(Caller Caller, string Path, IQueryCollection Query);

/// <summary>A part of the overview, read before the page is rendered.</summary>
/// <param name="Place">Lower ones stand further up.</param>
/// <param name="Component">A component with a parameter <c>Shown</c> that takes what was read.</param>
public sealed record OverviewPart(int Place, Type Component, object Shown)
{
    public Dictionary<string, object> Parameters => new() { [nameof(Shown)] = Shown };
}
