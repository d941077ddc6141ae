using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.SignIn;

/// <summary>
/// Tries that were refused unjudged because too many before were wrong. The first of a window is written down at once, the others together when
/// the window is over, with their number: whoever goes on guessing at a locked name must not fill the disk with the log of it.
/// </summary>
public sealed class RefusedTries(IServiceScopeFactory scopes, Today today, ILogger<RefusedTries> logger) : IHostedService
{
    /// <summary>Sources remembered; in what is beyond, each refusal is written down by itself.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Repeated> counts = new(StringComparer.Ordinal);

    /// <param name="NameDigest">Of the name tried first, as the log shows it.</param>
    /// <param name="Times">Refusals since the one that was written down.</param>
    /// <param name="Until">End of the window.</param>
    private sealed record Repeated(string NameDigest, int Times, DateTime Until);

    /// <summary>How the log names who was tried: the name may be somebody's password typed in the wrong field.</summary>
    public static string DigestOf(string userName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(userName.Trim())))[..12];

    /// <summary>Counts a refusal.</summary>
    /// <param name="source">What is exhausted: a name, a device, a network.</param>
    /// <param name="nameDigest">Of the name tried.</param>
    /// <param name="until">End of the window.</param>
    /// <returns>Whether it is to be written down by itself.</returns>
    public bool IsFirst(string source, string nameDigest, DateTime until)
    {
        if (counts.Count >= Most && !counts.ContainsKey(source))
            return true;
        var first = new Repeated(nameDigest, 0, until);
        var now = counts.AddOrUpdate(source, first, (_, known) => known.Until == until ? known with { Times = known.Times + 1 } : first);
        return ReferenceEquals(now, first);
    }

    /// <summary>Writes down what came of windows that are over.</summary>
    public Task TellAsync(CancellationToken ct)
    {
        var now = today.Now;
        return counts.Any(c => c.Value.Until <= now) ? TellAsync(known => known.Until <= now, ct) : Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is counted here would be lost with the program.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        counts.IsEmpty ? Task.CompletedTask : TellAsync(_ => true, cancellationToken);

    private async Task TellAsync(Func<Repeated, bool> over, CancellationToken ct)
    {
        List<KeyValuePair<string, Repeated>> told = [.. counts.Where(c => over(c.Value) && counts.TryRemove(c))];
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var log = scope.ServiceProvider.GetRequiredService<CaseLog>();
            foreach (var (_, known) in told.Where(c => c.Value.Times > 0))
                log.Add(new SignInsRefused(known.NameDigest, known.Times));
            (await db.SaveActAsync(ct)).MustBeDone();
        }
        // The last is a host that is taken down without being stopped.
        catch (Exception e) when (e is DbException or DbUpdateException or OperationCanceledException or ObjectDisposedException)
        {
            foreach (var (source, known) in told)
                counts.AddOrUpdate(source, known, (_, since) => since with { Times = since.Times + known.Times });
            logger.LogError(e, "The number of refused sign-ins could not be written down.");
        }
    }
}
