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

    public required string FileName { get; init; }

    /// <summary>The organisation on whose behalf it was handed in; it and its superiors see it.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>Extracted text; all offsets of the reading refer to it.</summary>
    public required string Text { get; init; }

    /// <summary>The reading as JSON, the contract of <c>anlan read</c>.</summary>
    public required string Reading { get; init; }

    public required string Title { get; init; }

    public DateOnly? IssuedOn { get; init; }
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
