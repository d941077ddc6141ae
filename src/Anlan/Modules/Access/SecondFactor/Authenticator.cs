using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.SecondFactor;

/// <summary>The second factor of an account (动态口令): what a phone makes codes from, and the codes for the day the phone is lost.</summary>
[Term("动态口令")]
[NotLogged("setting it up, removing it and signing in by it are logged; the secret is of no use to a reader")]
[Administrative]
public sealed class Authenticator
{
    [Term("所属账号")]
    public required Guid AccountId { get; init; }

    /// <summary>Encrypted by the keys that protect cookies.</summary>
    [Term("密钥")]
    public required string Secret { get; init; }

    /// <summary>The thirty seconds, counted from 1970, of the code used last: no code is good twice (RFC 6238 section 5.2).</summary>
    [Term("最近使用的时间段")]
    public required long LastStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left, a blank between them.</summary>
    [Term("备用码摘要", Standard = "SHA-256")]
    public required string RecoveryHashes { get; set; }

    [Term("启用时间")]
    public required DateTime Since { get; init; }

    [Term("版本号")]
    public int Version { get; private set; }
}

internal sealed class AuthenticatorTable : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> table)
    {
        table.ToTable("authenticator");
        table.HasKey(a => a.AccountId);
        table.Property(a => a.Secret).HasMaxLength(1000);
        table.Property(a => a.RecoveryHashes).HasMaxLength(1000);
        table.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
