using Anlan.Modules.Rectification.List;

namespace Anlan.Modules.Rectification.Api;

/// <summary>Items: a page of the list, or with <c>changed_since</c> or <c>cursor</c> a part of the changes.</summary>
/// <param name="Page">Number of the page; none among changes.</param>
/// <param name="Pages">Pages in all; none among changes.</param>
/// <param name="Total">Rows in all; none among changes.</param>
/// <param name="Next">Among changes: the cursor to go on with, now or at the next visit.</param>
/// <param name="More">Among changes: whether there is more to fetch right now.</param>
public sealed record ItemListResource(
    IReadOnlyList<ItemRow> Items,
    int? Page = null,
    int? Pages = null,
    int? Total = null,
    string? Next = null,
    bool? More = null
);
