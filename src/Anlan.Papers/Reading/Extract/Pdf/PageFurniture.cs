using System.Text.RegularExpressions;

namespace Anlan.Papers.Reading.Extract.Pdf;

/// <summary>
/// Takes away what belongs to the paper only: page numbers in the forms of GB/T 9704 (— 1 —) and its relatives, and heads or feet repeated
/// on most pages.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>Only the outermost lines of a page, in its upper or lower tenth, can be furniture.</summary>
    private const double Margin = 0.12;
    private const int RepeatedPages = 3;

    /// <summary>The lines of all pages in order, without furniture.</summary>
    public static IReadOnlyList<PdfLine> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var repeated = Repeated(pages);
        return [.. pages.SelectMany(p => p.Where((_, i) => !IsFurniture(p, i, repeated)))];
    }

    private static HashSet<string> Repeated(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        foreach (var text in page.Where((l, i) => IsOutermost(page, i)).Select(l => l.Text).Distinct())
            counts[text] = counts.GetValueOrDefault(text) + 1;
        return counts.Where(c => c.Value >= RepeatedPages && c.Value * 2 > pages.Count).Select(c => c.Key).ToHashSet();
    }

    private static bool IsFurniture(IReadOnlyList<PdfLine> page, int index, HashSet<string> repeated) =>
        IsOutermost(page, index) && (PageNumber().IsMatch(page[index].Text) || repeated.Contains(page[index].Text));

    private static bool IsOutermost(IReadOnlyList<PdfLine> page, int index) =>
        (index <= 1 && page[index].Top < Margin) || (index >= page.Count - 2 && page[index].Top > 1 - Margin);

    [GeneratedRegex(
        @"^\s*(?:[-—–－─·•]{0,3}\s*\d{1,4}\s*[-—–－─·•]{0,3}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*$"
    )]
    internal static partial Regex PageNumber();
}
