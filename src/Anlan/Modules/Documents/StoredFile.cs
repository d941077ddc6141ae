using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Documents;

/// <summary>A file somebody handed in (文件), named by the SHA-256 of its bytes: the same bytes are kept once, and a changed file is another file.</summary>
[Term("文件")]
public sealed class StoredFile
{
    /// <summary>SHA-256 of the content, 64 lower-case hex characters.</summary>
    [Term("内容摘要", Standard = "SHA-256")]
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    [Term("大小", Unit = "字节")]
    public required long Length { get; init; }

    /// <summary>Media type found from the content, not from the name.</summary>
    [Term("文件类型", Standard = "RFC 6838")]
    public required string ContentType { get; init; }

    [Term("存入时间")]
    public required DateTime StoredAt { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.ToTable("stored_file");
        table.HasKey(f => f.Hash);
        table.Property(f => f.Hash).HasMaxLength(64);
    }
}
