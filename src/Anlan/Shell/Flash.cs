using Microsoft.AspNetCore.DataProtection;

namespace Anlan.Shell;

/// <summary>One sentence carried over a redirect in a short-lived, protected cookie and shown once.</summary>
public sealed class Flash(IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private const string Cookie = "anlan.flash";

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Anlan.Flash").ToTimeLimitedDataProtector();

    public void Set(string message) =>
        accessor.HttpContext?.Response.Cookies.Append(
            Cookie,
            protector.Protect(message, TimeSpan.FromMinutes(1)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = accessor.HttpContext.Request.IsHttps,
                IsEssential = true,
            }
        );

    /// <summary>The message to show now, if any; it is gone afterwards.</summary>
    public string? Take()
    {
        var http = accessor.HttpContext;
        if (http is null || !http.Request.Cookies.TryGetValue(Cookie, out var value) || value is null)
            return null;
        if (!http.Response.HasStarted)
            http.Response.Cookies.Delete(Cookie);
        try
        {
            return protector.Unprotect(value);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
