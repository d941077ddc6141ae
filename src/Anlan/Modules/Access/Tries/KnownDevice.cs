using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Anlan.Modules.Access.Tries;

/// <summary>
/// A cookie that says one name has signed in on this device before. Its failed tries are counted apart, so that a stranger who guesses at a
/// name locks out other strangers and not the person (OWASP, device cookies). It opens nothing by itself.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor accessor, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "anlan-device";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(Cookie).ToTimeLimitedDataProtector();

    /// <summary>The device's own mark, when the cookie is ours and of this name.</summary>
    public string? MarkFor(string userName)
    {
        if (accessor.HttpContext?.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } sealedText)
            return null;
        try
        {
            return protector.Unprotect(sealedText).Split('\n') is [var name, var mark] && name == Normal(userName) ? mark : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers the device for a name that has just signed in; each time under a new mark.</summary>
    public void Remember(string userName)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var until = clock.GetUtcNow() + Lasts;
        accessor.HttpContext?.Response.Cookies.Append(
            Cookie,
            protector.Protect($"{Normal(userName)}\n{mark}", until),
            new CookieOptions
            {
                Path = AccessPaths.SignIn,
                HttpOnly = true,
                Secure = accessor.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Expires = until,
                IsEssential = true,
            }
        );
    }

    private static string Normal(string userName) => userName.Trim().ToUpperInvariant();
}
