using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Common;

/// <summary>One page of a list and how many rows there are in all.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total)
{
    public int Count => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Reads a page of a query; the page number comes from the query string and may be anything.</summary>
public static class Page
{
    public const int DefaultSize = 30;

    /// <summary>A page number from the query string: whatever is not a number from 1 up is page 1.</summary>
    public static int Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;

    public static async Task<Page<T>> ReadAsync<T>(IQueryable<T> ordered, int number, CancellationToken ct, int size = DefaultSize)
    {
        var total = await ordered.CountAsync(ct);
        var last = Math.Max(1, (total + size - 1) / size);
        var shown = Math.Min(number, last);
        var rows = total == 0 ? [] : await ordered.Skip((shown - 1) * size).Take(size).ToListAsync(ct);
        return new Page<T>(rows, shown, size, total);
    }
}
