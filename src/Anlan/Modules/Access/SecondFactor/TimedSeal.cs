using System.Globalization;
using System.Security.Cryptography;
using Anlan.Common;
using Microsoft.AspNetCore.DataProtection;

namespace Anlan.Modules.Access.SecondFactor;

/// <summary>
/// Seals a text that is given to a browser and comes back within some time, by the clock of the program: the framework's own protector with a limit
/// goes by the clock of the machine alone.
/// </summary>
public sealed class TimedSeal(IDataProtectionProvider protection, Today today)
{
    /// <param name="purpose">What it is for; sealed for one thing it opens nothing else.</param>
    /// <param name="text">What is sealed.</param>
    /// <param name="within">How long it can be opened.</param>
    public string Close(string purpose, string text, TimeSpan within) =>
        protection.CreateProtector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{(today.Now + within).Ticks}|{text}"));

    /// <summary>The text; nothing when the time is over, or it was not sealed here for this purpose.</summary>
    public string? Open(string purpose, string? sealedText)
    {
        try
        {
            return
                protection.CreateProtector(purpose).Unprotect(sealedText ?? "").Split('|', 2) is [var until, var text]
                && long.Parse(until, CultureInfo.InvariantCulture) >= today.Now.Ticks
                ? text
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
