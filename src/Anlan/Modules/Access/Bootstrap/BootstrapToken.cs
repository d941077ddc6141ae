using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Bootstrap;

/// <summary>
/// The one-time way into a store without accounts (首次启用口令): a token printed at the first start makes the first administrator
/// and is gone with it. There is no default account.
/// </summary>
public sealed class BootstrapToken(AppDb db, Today today, ILogger<BootstrapToken> logger)
{
    /// <summary>Prints a fresh token when nobody can sign in yet; a token printed by an earlier start stops working.</summary>
    public async Task<Outcome> AnnounceAsync(CancellationToken ct)
    {
        if (await db.AllAccounts().AnyAsync(ct))
            return Outcome.Stored();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var row = await db.BootstrapRows().SingleOrDefaultAsync(ct);
        if (row is null)
            db.Add(
                row = new BootstrapRow
                {
                    Id = BootstrapRow.OnlyId,
                    TokenHash = "",
                    MadeAt = today.Now,
                }
            );
        row.TokenHash = SessionTickets.Hash(token);
        row.MadeAt = today.Now;
        var outcome = await db.SaveActAsync(ct);
        if (outcome is Outcome.Done)
            logger.LogWarning("首次启用：请打开 /first-administrator ，输入一次性口令 {Token} 建立第一个系统管理员。", token);
        return outcome;
    }

    public async Task<bool> FitsAsync(string? token, CancellationToken ct) =>
        token is not null
        && !await db.AllAccounts().AnyAsync(ct)
        && await db.BootstrapRows().SingleOrDefaultAsync(ct) is { } row
        && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(row.TokenHash),
            System.Text.Encoding.ASCII.GetBytes(SessionTickets.Hash(token.Trim()))
        );
}

/// <summary>Hash of the token in force.</summary>
[Term("首次启用口令")]
[NotLogged("the token is printed, not acted on; making the administrator is logged")]
[Administrative]
public sealed class BootstrapRow
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    [Term("口令摘要", Standard = "SHA-256")]
    public required string TokenHash { get; set; }

    [Term("生成时间")]
    public required DateTime MadeAt { get; set; }
}

internal sealed class BootstrapRowTable : IEntityTypeConfiguration<BootstrapRow>
{
    public void Configure(EntityTypeBuilder<BootstrapRow> table)
    {
        table.ToTable("bootstrap");
        table.Property(b => b.Id).ValueGeneratedNever();
    }
}
