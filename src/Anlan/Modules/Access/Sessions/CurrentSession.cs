using System.Security.Claims;

namespace Anlan.Modules.Access.Sessions;

/// <summary>The session this request came with.</summary>
public sealed class CurrentSession(IHttpContextAccessor accessor)
{
    /// <summary>Claim that carries the session's id; set when the session is made.</summary>
    internal const string Claim = "anlan-session";

    /// <summary>Empty when the request came without a session.</summary>
    public Guid Id => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(Claim), out var id) ? id : Guid.Empty;
}
