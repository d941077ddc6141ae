namespace Anlan.Api;

/// <summary>One page of a list.</summary>
/// <param name="Total">Rows in all.</param>
public sealed record ListResource<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);
