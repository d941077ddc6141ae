using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.SignIn;

/// <summary>
/// Counts failed sign-ins a name and a network within fifteen minutes. Names that exist and names that do not are counted alike, so the
/// count tells nothing; a network is one IPv4 address or one IPv6 /64, which is what one customer gets. A device on which the name has signed
/// in before is counted by itself: nobody else can lock its owner out.
/// </summary>
public sealed class TryLimits(AppDb db, IHttpContextAccessor accessor, KnownDevice device, Today today)
{
    public const int ForName = 5;

    /// <summary>An office behind one address makes more mistakes than one person.</summary>
    public const int ForNetwork = 50;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public async Task<bool> IsOverAsync(string userName, CancellationToken ct)
    {
        var limits = Sources(userName).ToDictionary(s => s.Source, s => s.Limit, StringComparer.Ordinal);
        var keys = limits.Keys.ToList();
        var now = today.Now;
        var rows = await db.SignInTries().AsNoTracking().Where(t => keys.Contains(t.Source) && t.Until > now).ToListAsync(ct);
        return rows.Exists(r => r.Count >= limits[r.Source]);
    }

    /// <summary>Counts one more in the act that is about to be saved.</summary>
    public async Task CountAsync(string userName, CancellationToken ct)
    {
        foreach (var (source, _) in Sources(userName))
        {
            var row = await db.SignInTries().SingleOrDefaultAsync(t => t.Source == source, ct);
            if (row is null)
                db.Add(
                    row = new SignInTries
                    {
                        Source = source,
                        Count = 0,
                        Until = today.Now + Window,
                    }
                );
            if (row.Until <= today.Now)
                (row.Count, row.Until) = (0, today.Now + Window);
            row.Count++;
        }
    }

    /// <summary>After a success the name, or its known device, starts anew; the network does not, or one own account would open the way for endless guessing.</summary>
    public async Task ForgetAsync(string userName, CancellationToken ct)
    {
        var source = Sources(userName).First().Source;
        if (await db.SignInTries().SingleOrDefaultAsync(t => t.Source == source, ct) is { } row)
            db.Remove(row);
    }

    private IEnumerable<(string Source, int Limit)> Sources(string userName)
    {
        if (device.MarkFor(userName) is { } mark)
        {
            yield return (Digest("device:" + mark), ForName);
            yield break;
        }
        yield return (Digest("name:" + userName.Trim().ToUpperInvariant()), ForName);
        if (accessor.HttpContext?.Connection.RemoteIpAddress is { } address)
            yield return (Digest("network:" + NetworkOf(address)), ForNetwork);
    }

    private static string NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? address.ToString()
            : Convert.ToHexStringLower(address.GetAddressBytes()[..8]);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
