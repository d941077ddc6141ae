using Microsoft.Extensions.Caching.Memory;

namespace Anlan.Data;

/// <summary>
/// Lists that nearly every page needs whole and that seldom change: read once, then asked only whether they are still the same. What is kept is
/// never changed, and its stamp belongs to one state of one store, so that all requests share it.
/// </summary>
internal static class KeptLists
{
    /// <summary>States of lists kept at once: one for each list, and some while they change.</summary>
    private const int Most = 16;

    private static readonly MemoryCache Kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>A list as the store has it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="list">As in <see cref="KeptInMemoryAttribute.List"/>.</param>
    /// <param name="read">Reads it whole; what it gives must not be changed.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<T> KeptAsync<T>(this AppDb db, string list, Func<Task<T>> read, CancellationToken ct)
        where T : class
    {
        // The stamp first: what changes meanwhile is kept under a stamp that nobody asks for any more.
        var stamp = await db.StampOfAsync(list, ct);
        if (stamp is null)
            return await read();
        if (Kept.TryGetValue((list, stamp), out T? kept))
            return kept!;
        return Kept.Set((list, stamp), await read(), new MemoryCacheEntryOptions { Size = 1 });
    }
}
