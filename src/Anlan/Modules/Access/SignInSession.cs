using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access;

/// <summary>
/// A signed-in session (会话). The cookie carries only a random key; the ticket stays here, so that signing out or disabling
/// an account really ends the session.
/// </summary>
[Common.Term("会话")]
[NotLogged("signing in and out are logged as acts; keeping a session alive is not an act")]
public sealed class SignInSession
{
    /// <summary>SHA-256 (hex) of the key in the cookie: the table alone lets nobody in.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Names the session on pages, where its key must not appear.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Browser and system as the browser tells them, cut short: so that a person knows the own sessions apart.</summary>
    [Personal("so that a person recognises the own sessions")]
    public required string Device { get; init; }

    public required byte[] Ticket { get; set; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; set; }

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
