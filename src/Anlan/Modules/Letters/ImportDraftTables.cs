using Anlan.Data;
using Anlan.Modules.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Letters;

internal sealed class ImportDraftTable : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> table)
    {
        table.ToTable("import_draft");
        table.HasIndex(d => new { d.OwnerId, d.CreatedAt });
        table.Ignore(d => d.Ordered);
        table.Ignore(d => d.Kept);
        table.Ignore(d => d.Closed);
        table.HasOne<Letter>().WithMany().HasForeignKey(d => d.LetterId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(d => d.Problems).WithOne().HasForeignKey(p => p.DraftId);
        table.HasMany(d => d.Units).WithOne().HasForeignKey(u => u.DraftId);
        table.HasMany(d => d.Checks).WithOne().HasForeignKey(c => c.DraftId);
    }
}

internal sealed class DraftProblemTable : IEntityTypeConfiguration<DraftProblem>
{
    public void Configure(EntityTypeBuilder<DraftProblem> table)
    {
        table.ToTable("draft_problem");
        table.Property(p => p.IndustryCode).HasMaxLength(2);
        table.Property(p => p.Statement).IsLong();
        table.Ignore(p => p.OrderedUnits);
        table.Property(p => p.Enterprises).IsLongOrEmpty();
        table.Property(p => p.Figures).IsLongOrEmpty();
        table.HasIndex(p => new { p.DraftId, p.Position });
        table.HasMany(p => p.Units).WithOne().HasForeignKey(u => u.DraftProblemId);
    }
}

internal sealed class DraftProblemUnitTable : IEntityTypeConfiguration<DraftProblemUnit>
{
    public void Configure(EntityTypeBuilder<DraftProblemUnit> table) => table.ToTable("draft_problem_unit");
}

internal sealed class DraftUnitTable : IEntityTypeConfiguration<DraftUnit>
{
    public void Configure(EntityTypeBuilder<DraftUnit> table) => table.ToTable("draft_unit");
}

internal sealed class DraftCheckTable : IEntityTypeConfiguration<DraftCheck>
{
    public void Configure(EntityTypeBuilder<DraftCheck> table)
    {
        table.ToTable("draft_check");
        table.Property(c => c.Quote).IsLong();
        table.Property(c => c.Operands).IsLongOrEmpty();
        table.Property(c => c.Note).IsLongOrEmpty();
        table.Property(c => c.AnswerNote).IsLongOrEmpty();
        table.HasOne<Letter>().WithMany().HasForeignKey(c => c.OtherLetterId).OnDelete(DeleteBehavior.SetNull);
    }
}
