using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access;

/// <summary>
/// A signed-in session (会话). The cookie carries only a random key; the ticket stays here, so that signing out or disabling
/// an account really ends the session.
/// </summary>
[Term("会话")]
[NotLogged("signing in and out are logged as acts; keeping a session alive is not an act")]
[Administrative]
public sealed class SignInSession
{
    /// <summary>SHA-256 (hex) of the key in the cookie: the table alone lets nobody in.</summary>
    [Term("会话钥摘要", Standard = "SHA-256")]
    public required string KeyHash { get; init; }

    /// <summary>Names the session on pages, where its key must not appear.</summary>
    public required Guid Id { get; init; }

    [Term("所属账号")]
    public required Guid AccountId { get; init; }

    /// <summary>Browser and system as the browser tells them, cut short: so that a person knows the own sessions apart.</summary>
    [Personal("so that a person recognises the own sessions")]
    [Term("设备")]
    public required string Device { get; init; }

    [Term("登录凭据")]
    public required byte[] Ticket { get; set; }

    [Term("登录时间")]
    public required DateTime StartedAt { get; init; }

    [Term("最近使用时间")]
    public required DateTime LastSeenAt { get; set; }

    [Term("到期时间")]
    public required DateTime ExpiresAt { get; set; }
}

internal sealed class SignInSessionTable : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> table)
    {
        table.ToTable("sign_in_session");
        table.HasKey(s => s.KeyHash);
        table.Property(s => s.KeyHash).HasMaxLength(64);
        table.Property(s => s.Device).HasMaxLength(200);
        table.HasIndex(s => s.Id).IsUnique();
        table.HasIndex(s => s.AccountId);
        table.HasIndex(s => s.ExpiresAt);
    }
}
