using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Anlan.Modules.Access.Tries;

/// <summary>What wrong passwords are counted by.</summary>
/// <param name="Key">Digest of a name, a network …: they are not kept in plain text.</param>
/// <param name="Limit">Most wrong passwords within a window.</param>
/// <param name="Forgives">Whether a right password makes the wrong ones forgotten.</param>
public sealed record TrySource(string Key, int Limit, bool Forgives)
{
    public const int ForName = 5;

    /// <summary>An office behind one address makes more mistakes than one person.</summary>
    public const int ForNetwork = 50;

    /// <summary>A name, whether an account has it or not: the count tells nothing.</summary>
    public static TrySource OfName(string normalised) => new(Digest("name:" + normalised), ForName, true);

    /// <summary>A device on which the name has signed in before: nobody else can lock its owner out.</summary>
    public static TrySource OfDevice(string mark) => new(Digest("device:" + mark), ForName, true);

    /// <summary>Changing one's own password: who sits at an open screen must not try passwords without end.</summary>
    public static TrySource OfChange(Guid accountId) => new(Digest("change:" + accountId), ForName, true);

    /// <summary>Codes of the second factor of an account whose password is known.</summary>
    public static TrySource OfCode(Guid accountId) => new(Digest("code:" + accountId), ForName, true);

    /// <summary>
    /// One IPv4 address or one IPv6 /64, which is what one customer gets. It forgives nothing, or one own account would open the way for endless
    /// guessing.
    /// </summary>
    public static TrySource OfNetwork(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var network =
            address.AddressFamily == AddressFamily.InterNetwork
                ? address.ToString()
                : Convert.ToHexStringLower(address.GetAddressBytes()[..8]);
        return new TrySource(Digest("network:" + network), ForNetwork, false);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
