namespace Anlan.Modules.Access.SecondFactor;

/// <summary>
/// What the step of the password leaves for the step of the code: a sealed cookie for five minutes, worthless after any change of the account. It
/// opens nothing by itself.
/// </summary>
public sealed class StepTicket(TimedSeal seal, IHttpContextAccessor accessor)
{
    private const string Cookie = "anlan-step";

    private const string Purpose = "anlan.second-step";

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    /// <param name="AccountId">Whose password was right.</param>
    /// <param name="Stamp">Of the account then.</param>
    /// <param name="UserName">Of the account.</param>
    public sealed record Holder(Guid AccountId, string Stamp, string UserName);

    private HttpContext Http => accessor.HttpContext!;

    public void Give(Account account) =>
        Http.Response.Cookies.Append(
            Cookie,
            seal.Close(Purpose, $"{account.Id:N}|{account.ConcurrencyStamp}|{account.UserName}", Within),
            Options()
        );

    public Holder? Show() =>
        seal.Open(Purpose, Http.Request.Cookies[Cookie])?.Split('|', 3) is [var account, var stamp, var name]
            ? new Holder(Guid.ParseExact(account, "N"), stamp, name)
            : null;

    public void TakeBack() => Http.Response.Cookies.Delete(Cookie, Options());

    private CookieOptions Options() =>
        new()
        {
            Path = AccessPaths.SignIn,
            HttpOnly = true,
            Secure = Http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
        };
}
