using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access;

/// <summary>Keeps sign-in tickets in the store. A session ends after 30 minutes without a request, 12 hours after it began, or when its row is gone.</summary>
public sealed class SessionTickets(IServiceScopeFactory scopes, IHttpContextAccessor accessor, TimeProvider clock, Today today)
    : ITicketStore
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Sessions of one account: somebody's office, home, phone and a few to spare.</summary>
    public const int Most = 10;

    /// <summary>Writing the last-seen time at every request would be one write a page; once a minute is enough for a 30-minute limit.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = today.Now;
        var id = Ids.New(clock);
        var account = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(CurrentSession.Claim, id.ToString()));
        db.Add(
            new SignInSession
            {
                KeyHash = Hash(key),
                Id = id,
                Device = DeviceName(accessor.HttpContext?.Request.Headers.UserAgent.ToString()),
                AccountId = account,
                Ticket = TicketSerializer.Default.Serialize(ticket),
                StartedAt = now,
                LastSeenAt = now,
                ExpiresAt = now + Idle,
            }
        );
        await db.SessionsOf().Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        await db.SaveChangesAsync();
        await EndOldestAsync(db, account);
        return key;
    }

    /// <summary>Signing in once more ends the session unused for the longest time, not the new one.</summary>
    private static async Task EndOldestAsync(AppDb db, Guid account)
    {
        var kept = db.SessionsOf()
            .Where(s => s.AccountId == account)
            .OrderByDescending(s => s.LastSeenAt)
            .ThenByDescending(s => s.Id)
            .Select(s => s.Id)
            .Take(Most);
        await db.SessionsOf().Where(s => s.AccountId == account && !kept.Contains(s.Id)).ExecuteDeleteAsync();
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = today.Now;
        var hash = Hash(key);
        var session = await db.SessionsOf().AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash);
        if (session is null || session.ExpiresAt < now || session.StartedAt + Longest < now)
            return null;
        if (now - session.LastSeenAt > SeenEvery)
            await db.SessionsOf()
                .Where(s => s.KeyHash == hash)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.ExpiresAt, now + Idle));
        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var hash = Hash(key);
        var bytes = TicketSerializer.Default.Serialize(ticket);
        await db.SessionsOf().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.Ticket, bytes));
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var hash = Hash(key);
        await db.SessionsOf().Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>A short name of browser and system; what the browser says is not trusted, only shown.</summary>
    private static string DeviceName(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
            return "未知设备";
        var system = Systems.FirstOrDefault(s => agent.Contains(s.Sign, StringComparison.Ordinal)).Name ?? "其他系统";
        var browser = Browsers.FirstOrDefault(b => agent.Contains(b.Sign, StringComparison.Ordinal)).Name ?? "其他浏览器";
        return $"{system} · {browser}";
    }

    /// <summary>In this order: Android says Linux as well, HarmonyOS says Android, every browser says Safari.</summary>
    private static readonly (string Sign, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"),
        ("Android", "安卓"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    internal static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
