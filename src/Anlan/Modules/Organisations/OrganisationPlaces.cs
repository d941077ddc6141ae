namespace Anlan.Modules.Organisations;

/// <summary>
/// Where organisations stand on a day, as far as they were looked up: for judging one case in memory by the same paths as the queries do.
/// </summary>
public sealed class OrganisationPlaces
{
    private readonly Dictionary<Guid, string[]> known = [];

    /// <summary>Whether an organisation's business is that of the one that stands at a path.</summary>
    /// <exception cref="InvalidOperationException">It was not looked up: whoever judges must not take that for a no.</exception>
    public bool At(string path, Guid organisation) => PathsOf(organisation).Contains(path);

    /// <summary>Whether an organisation's business is reached from a path: at it or above.</summary>
    /// <inheritdoc cref="At"/>
    public bool Under(string path, Guid organisation) =>
        Array.Exists(PathsOf(organisation), p => p.StartsWith(path, StringComparison.Ordinal));

    internal bool Knows(Guid organisation) => known.ContainsKey(organisation);

    internal void Keep(Guid organisation, string[] paths) => known[organisation] = paths;

    private string[] PathsOf(Guid organisation) =>
        known.GetValueOrDefault(organisation)
        ?? throw new InvalidOperationException($"The places of organisation {organisation} were not looked up.");
}
