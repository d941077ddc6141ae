using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Documents;

/// <summary>That a letter names a document with its 文号 (引用文件), so that letters which give one document two numbers are found.</summary>
[Term("引用文件")]
public sealed class LetterCitation
{
    public required Guid Id { get; init; }

    public required Guid LetterId { get; init; }

    /// <summary>Without the outer 《》.</summary>
    [Term("文件名称")]
    public required string Title { get; init; }

    /// <summary>As printed, in normal form.</summary>
    [Term("文号")]
    public required string Number { get; init; }
}

internal sealed class LetterCitationTable : IEntityTypeConfiguration<LetterCitation>
{
    public void Configure(EntityTypeBuilder<LetterCitation> table)
    {
        table.ToTable("letter_citation");
        table.HasIndex(c => c.Title);
        table.HasOne<Letter>().WithMany(l => l.Citations).HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Cascade);
    }
}
