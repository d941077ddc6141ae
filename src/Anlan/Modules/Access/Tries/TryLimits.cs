using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Tries;

/// <summary>
/// Limits wrong passwords within fifteen minutes. A try is reserved before its password is judged, in one command of the database that counts and
/// compares at once: however many come at the same moment and on however many nodes, no more are judged than the limit allows.
/// </summary>
public sealed class TryLimits(AppDb db, IHttpContextAccessor accessor, ILookupNormalizer names, KnownDevice device, Today today)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Right passwords at the same moment wait for one another; judging one takes a fraction of a second.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);

    private const int MostWaits = 200;

    /// <summary>A reserved try.</summary>
    /// <param name="Sources">What it is counted by.</param>
    /// <param name="At">When it was reserved.</param>
    public sealed record Reserved(IReadOnlyList<TrySource> Sources, DateTime At);

    /// <summary>A limit that is reached.</summary>
    /// <param name="Source">Key of what is exhausted.</param>
    /// <param name="Until">When its window ends.</param>
    public sealed record Reached(string Source, DateTime Until);

    /// <summary>Reserves a try to sign in under a name.</summary>
    /// <returns>The try, or the limit that is reached: the password is not to be judged then.</returns>
    public Task<(Reserved? Tried, Reached? Limit)> ReserveSignInAsync(string userName, CancellationToken ct)
    {
        if (device.MarkFor(userName) is { } mark)
            return ReserveAsync([TrySource.OfDevice(mark)], ct);
        return accessor.HttpContext?.Connection.RemoteIpAddress is { } address
            ? ReserveAsync([OfName(userName), TrySource.OfNetwork(address)], ct)
            : ReserveAsync([OfName(userName)], ct);
    }

    /// <summary>Reserves a try at the present password of an account that wants a new one.</summary>
    /// <inheritdoc cref="ReserveSignInAsync"/>
    public async Task<Reserved?> ReserveChangeAsync(Guid accountId, CancellationToken ct) =>
        (await ReserveAsync([TrySource.OfChange(accountId)], ct)).Tried;

    /// <summary>Reserves a try at a code of an account's second factor.</summary>
    /// <inheritdoc cref="ReserveSignInAsync"/>
    public Task<(Reserved? Tried, Reached? Limit)> ReserveCodeAsync(Guid accountId, CancellationToken ct) =>
        ReserveAsync([TrySource.OfCode(accountId)], ct);

    /// <summary>
    /// Counts a try that was judged. Not to be cancelled: a password that was wrong counts, whether or not somebody still waits for the answer.
    /// </summary>
    public Task SettleAsync(Reserved tried, bool right) =>
        db.WriteTogetherAsync(
            async () =>
            {
                // The end of the window the try was reserved in; one that began later has nothing to do with it.
                var end = tried.At + Window;
                foreach (var (key, _, forgives) in tried.Sources)
                    await db.SignInTries()
                        .Where(t => t.Source == key && t.Until <= end && t.Open > 0)
                        .ExecuteUpdateAsync(s =>
                            s.SetProperty(t => t.Open, t => t.Open - 1)
                                .SetProperty(t => t.Count, t => right ? (forgives ? 0 : t.Count) : t.Count + 1)
                        );
                return true;
            },
            CancellationToken.None
        );

    /// <summary>The counts that keep an account from signing in on a strange device or from changing its password.</summary>
    public Task<List<SignInTries>> CountsOfAsync(Account account, CancellationToken ct)
    {
        string[] keys = [OfName(account.UserName!).Key, TrySource.OfChange(account.Id).Key, TrySource.OfCode(account.Id).Key];
        return db.SignInTries().Where(t => keys.Contains(t.Source)).ToListAsync(ct);
    }

    /// <summary>As the accounts are looked up: two ways to write one name are one name.</summary>
    private TrySource OfName(string userName) => TrySource.OfName(names.NormalizeName(userName.Trim()));

    private async Task<(Reserved? Tried, Reached? Limit)> ReserveAsync(IReadOnlyList<TrySource> sources, CancellationToken ct)
    {
        var keys = sources.Select(s => s.Key).ToList();
        for (var waits = 0; waits < MostWaits; waits++)
        {
            var now = today.Now;
            // Read before anything is written: who is shut out costs the store nothing.
            var counts = await db.SignInTries().AsNoTracking().Where(t => keys.Contains(t.Source)).ToDictionaryAsync(t => t.Source, ct);
            if (Exhausted(sources, counts, now) is { } limit)
                return (null, limit);
            if (await TakeAsync(sources, now, ct))
                return (new Reserved(sources, now), null);
            var missing = keys.FindAll(k => !counts.ContainsKey(k));
            // Others are being judged, or began to count by the same source at the same moment.
            if (missing.Count == 0 || await BeginAsync(missing, now, ct) is Outcome.Stale)
                await Task.Delay(Wait, ct);
        }
        return (null, new Reached(keys[0], today.Now + Window));
    }

    /// <summary>The widest of the limits that are reached: a network is refused whatever the name.</summary>
    private static Reached? Exhausted(IReadOnlyList<TrySource> sources, Dictionary<string, SignInTries> counts, DateTime now) =>
        sources
            .OrderByDescending(s => s.Limit)
            .Where(s => counts.TryGetValue(s.Key, out var count) && count.Until > now && count.Count >= s.Limit)
            .Select(s => new Reached(s.Key, counts[s.Key].Until))
            .FirstOrDefault();

    /// <summary>Takes one try of every source, or of none.</summary>
    private Task<bool> TakeAsync(IReadOnlyList<TrySource> sources, DateTime now, CancellationToken ct) =>
        db.WriteTogetherAsync(
            async () =>
            {
                var end = now + Window;
                foreach (var (key, limit, _) in sources)
                {
                    var taken = await db.SignInTries()
                        .Where(t => t.Source == key && (t.Until <= now || t.Count + t.Open < limit))
                        .ExecuteUpdateAsync(
                            s =>
                                s.SetProperty(t => t.Count, t => t.Until <= now ? 0 : t.Count)
                                    .SetProperty(t => t.Open, t => t.Until <= now ? 1 : t.Open + 1)
                                    .SetProperty(t => t.Until, t => t.Until <= now ? end : t.Until),
                            ct
                        );
                    if (taken == 0)
                        return false;
                }
                return true;
            },
            ct
        );

    /// <summary>Adds rows whose window is over, so that the next try begins one.</summary>
    private Task<Outcome> BeginAsync(IEnumerable<string> keys, DateTime now, CancellationToken ct)
    {
        foreach (var key in keys)
            db.Add(new SignInTries { Source = key, Until = now });
        return db.SaveActAsync(ct);
    }
}
