using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Tries;

/// <summary>Tries of one source (a name, a network) within its present window; in the store, so that two nodes count together.</summary>
[Term("登录失败计数")]
[NotLogged("every refused try is logged as an act; this is only the count")]
[Administrative]
public sealed class SignInTries
{
    /// <summary>Digest of what was tried from: names and addresses are not kept in plain text.</summary>
    [Term("来源摘要", Standard = "SHA-256")]
    public required string Source { get; init; }

    [Term("失败次数", Unit = "次")]
    public int Count { get; private set; }

    /// <summary>Tries that are being judged; each takes a place within the limit until its password is known to be right.</summary>
    [Term("正在核对次数", Unit = "次")]
    public int Open { get; private set; }

    /// <summary>When the window ends and the count starts anew.</summary>
    [Term("计数截止时间")]
    public required DateTime Until { get; init; }
}

internal sealed class SignInTriesTable : IEntityTypeConfiguration<SignInTries>
{
    public void Configure(EntityTypeBuilder<SignInTries> table)
    {
        table.ToTable("sign_in_tries");
        table.HasKey(t => t.Source);
        table.Property(t => t.Source).HasMaxLength(64);
        table.HasIndex(t => t.Until);
    }
}
