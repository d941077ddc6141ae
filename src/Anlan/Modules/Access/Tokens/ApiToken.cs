using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Tokens;

/// <summary>
/// A key another system uses in place of a person's sign-in (接口令牌). It acts as its owner's account, sees what the owner sees, and can be
/// revoked at any time.
/// </summary>
[Term("接口令牌")]
[Administrative]
public sealed class ApiToken
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What it is for, in the owner's words.</summary>
    [Term("用途")]
    public required string Purpose { get; init; }

    /// <summary>Whether it may change anything; a token without this only reads.</summary>
    [Term("可以写入")]
    public required bool MayWrite { get; init; }

    /// <summary>SHA-256 (hex) of the token; the token itself is shown once.</summary>
    [Term("令牌摘要", Standard = "SHA-256")]
    public required string TokenHash { get; init; }

    [Term("建立时间")]
    public required DateTime MadeAt { get; init; }

    /// <summary>Last day it works.</summary>
    [Term("有效期至")]
    public required DateOnly ValidTo { get; init; }

    [Term("吊销时间")]
    public DateTime? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public bool Works(DateOnly today) => RevokedAt is null && today <= ValidTo;

    public void Revoke(DateTime at) => RevokedAt ??= at;
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> table)
    {
        table.ToTable("api_token");
        table.Property(t => t.TokenHash).HasMaxLength(64);
        table.HasIndex(t => t.TokenHash).IsUnique();
        table.HasIndex(t => t.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
