using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>What a node found when it last looked through the store; in the store, so that every node shows it.</summary>
[Term("完整性核对")]
[NotLogged("what a check found is no change of anything")]
[Administrative]
public sealed class StoreCheck
{
    /// <summary>Name of the machine.</summary>
    [Term("服务器")]
    public required string Node { get; init; }

    [Term("核对时间")]
    public required DateTime CheckedAt { get; set; }

    [Term("文件", Unit = "个")]
    public required int Files { get; set; }

    /// <summary>What the database says is wrong with itself.</summary>
    [Term("数据库问题")]
    public required string? StoreFault { get; set; }

    /// <summary>Whether a process that reads papers starts at all.</summary>
    [Term("公文解析可用")]
    public required bool Reads { get; set; }

    /// <summary>The tool that keeps that process from everything else; none when there are limits only.</summary>
    [Term("解析隔离工具")]
    public required string? Confinement { get; set; }
}

/// <summary>A file that is lost or altered. It is served again as soon as it is whole; here it stays until the next check.</summary>
[Term("不完好的文件")]
[NotLogged("what a check found is no change of anything")]
[Administrative]
public sealed class BadFile
{
    [Term("文件摘要", Standard = "SHA-256")]
    public required string Hash { get; init; }

    [Term("状况")]
    public required FileState State { get; set; }

    [Term("发现时间")]
    public required DateTime FoundAt { get; init; }
}

internal sealed class StoreCheckTable : IEntityTypeConfiguration<StoreCheck>
{
    public void Configure(EntityTypeBuilder<StoreCheck> table)
    {
        table.ToTable("store_check");
        table.HasKey(c => c.Node);
        table.Property(c => c.StoreFault).HasMaxLength(4000);
    }
}

internal sealed class BadFileTable : IEntityTypeConfiguration<BadFile>
{
    public void Configure(EntityTypeBuilder<BadFile> table)
    {
        table.ToTable("bad_file");
        table.HasKey(f => f.Hash);
        table.Property(f => f.Hash).HasMaxLength(64);
    }
}
