using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Documents;

/// <summary>
/// A paper that was read (公文): the file, the text extracted from it and the structure found in the text. What was read stays as it was,
/// whatever people then decide about it.
/// </summary>
[Term("公文")]
public sealed class Letter
{
    public required Guid Id { get; init; }

    public required string FileHash { get; init; }

    [Term("文件名")]
    public required string FileName { get; init; }

    /// <summary>The organisation on whose behalf it was handed in; it and its superiors see it.</summary>
    [Term("上传单位")]
    public required Guid OrganisationId { get; init; }

    [Term("上传人账号")]
    public required Guid UploadedById { get; init; }

    [Term("上传时间")]
    public required DateTime UploadedAt { get; init; }

    /// <summary>Extracted text; all offsets of the reading refer to it.</summary>
    [Term("正文")]
    public required string Text { get; init; }

    /// <summary>The reading as JSON, the contract of <c>anlan read</c>.</summary>
    [Term("识别结果")]
    public required string Reading { get; init; }

    [Term("标题")]
    public required string Title { get; init; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Documents it names together with their numbers.</summary>
    public List<LetterCitation> Citations { get; } = [];
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> table)
    {
        table.ToTable("letter");
        table.Property(l => l.FileHash).HasMaxLength(64);
        table.Property(l => l.Text).IsLong();
        table.Property(l => l.Reading).IsLong();
        table.HasIndex(l => new { l.OrganisationId, l.UploadedAt });
        table.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}
