using Anlan.Common;

namespace Anlan.Modules.Letters.Review;

/// <summary>Which problems the list shows (<c>?only=…</c>).</summary>
[Term("问题筛选")]
public enum ItemFilter
{
    [Term("问题")]
    All,

    /// <summary><c>units</c>: those whose unit is missing or unknown.</summary>
    [Term("单位待定")]
    Units,

    /// <summary><c>attention</c>: those and what the reader was not sure of.</summary>
    [Term("要看的")]
    Attention,
}
