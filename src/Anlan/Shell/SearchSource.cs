using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>What of a module is found by words, among what the caller may see.</summary>
public abstract class SearchSource
{
    /// <summary>Found things of one kind that are shown when they have no pages.</summary>
    public const int Shown = 10;

    /// <summary>What it finds, in Chinese, as the search field names it.</summary>
    public abstract IReadOnlyList<string> Finds { get; }

    /// <summary>What was found, a group a kind; nothing for a caller who may not see such things.</summary>
    public abstract Task<IReadOnlyList<FoundGroup>> ReadAsync(SearchQuestion question, CancellationToken ct);
}

/// <summary>What is looked for.</summary>
/// <param name="Text">Not empty.</param>
/// <param name="Page">Page of the one kind that has pages.</param>
public sealed record SearchQuestion(Caller Caller, string Text, int Page);

/// <summary>Found things of one kind.</summary>
/// <param name="Place">Lower ones stand further up.</param>
/// <param name="Component">A component with a parameter <c>Shown</c> that takes what was read.</param>
public sealed record FoundGroup(int Place, string Title, Type Component, object Shown)
{
    public Dictionary<string, object> Parameters => new() { [nameof(Shown)] = Shown };

    /// <summary>A list of links; no group when there are none.</summary>
    public static IReadOnlyList<FoundGroup> Links(int place, string title, IReadOnlyList<FoundLink> links) =>
        links.Count == 0 ? [] : [new(place, title, typeof(FoundLinks), links)];
}

/// <summary>One found thing.</summary>
/// <param name="Note">What tells it from others of the same name.</param>
public sealed record FoundLink(string Path, string Text, string? Note);
