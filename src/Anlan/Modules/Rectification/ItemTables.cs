using Anlan.Data;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Rectification;

internal sealed class ItemTable : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> table)
    {
        table.ToTable("item");
        table.Property(p => p.IndustryCode).HasMaxLength(2);
        table.Property(p => p.Statement).IsLong();
        table.Property(p => p.Source).HasMaxLength(40);
        table.Property(p => p.Word).HasMaxLength(10);
        table.HasIndex(p => new { p.CaseId, p.Number }).IsUnique();
        table.HasIndex(p => p.KeeperId);
        table.HasIndex(p => p.TeamId);
        table.HasIndex(p => new { p.State, p.DueOn });
        table.HasIndex(p => new
        {
            p.Rank,
            p.CaseId,
            p.Number,
        });
        table.HasIndex(p => p.Category);
        table.HasIndex(p => new { p.ChangedAt, p.Id });
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.KeeperId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Letter>().WithMany().HasForeignKey(p => p.LetterId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Item>().WithMany().HasForeignKey(p => p.RelapseOfId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(p => p.Units).WithOne().HasForeignKey(u => u.ItemId);
        table.HasMany(p => p.Enterprises).WithOne().HasForeignKey(e => e.ItemId);
    }
}

internal sealed class ItemUnitTable : IEntityTypeConfiguration<ItemUnit>
{
    public void Configure(EntityTypeBuilder<ItemUnit> table)
    {
        table.ToTable("item_unit");
        table.HasKey(u => new { u.ItemId, u.OrganisationId });
        table.HasIndex(u => u.OrganisationId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(u => u.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ItemEnterpriseTable : IEntityTypeConfiguration<ItemEnterprise>
{
    public void Configure(EntityTypeBuilder<ItemEnterprise> table)
    {
        table.ToTable("item_enterprise");
        table.HasKey(e => new { e.ItemId, e.Order });
    }
}

internal sealed class RectificationTaskTable : IEntityTypeConfiguration<RectificationTask>
{
    public void Configure(EntityTypeBuilder<RectificationTask> table)
    {
        table.ToTable("rectification_task");
        table.Property(t => t.Text).IsLong();
        table.Property(t => t.DoneNote).IsLongOrEmpty();
        table.HasIndex(t => t.ItemId);
        table.HasIndex(t => new { t.OrganisationId, t.DueOn });
        table.HasOne<Item>().WithMany().HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgressEntryTable : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> table)
    {
        table.ToTable("progress_entry");
        table.Property(e => e.Text).IsLong();
        table.HasIndex(e => new { e.ItemId, e.ArrivedAt });
        table.HasOne<Item>().WithMany().HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> table)
    {
        table.ToTable("evidence");
        table.Property(e => e.FileHash).HasMaxLength(64);
        table.HasIndex(e => e.ItemId);
        table.HasIndex(e => e.FileHash);
        table.HasOne<Item>().WithMany().HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerificationTable : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> table)
    {
        table.ToTable("verification");
        table.Property(v => v.Summary).IsLong();
        table.Property(v => v.NoEvidenceReason).IsLongOrEmpty();
        table.Property(v => v.Reason).IsLongOrEmpty();
        table.HasIndex(v => v.ItemId, "ix_verification_problem_id");
        // One open request a problem, even when two people ask in the same moment.
        table.HasIndex(v => v.ItemId, "ix_verification_open").IsUnique().HasFilter("accepted IS NULL AND withdrawn_at IS NULL");
        table.HasOne<Item>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExtensionRequestTable : IEntityTypeConfiguration<ExtensionRequest>
{
    public void Configure(EntityTypeBuilder<ExtensionRequest> table)
    {
        table.ToTable("extension_request");
        table.Property(r => r.Reason).IsLong();
        table.Property(r => r.InterimControl).IsLong();
        table.Property(r => r.DecisionReason).IsLongOrEmpty();
        table.HasIndex(r => r.ItemId, "ix_extension_request_problem_id");
        table.HasIndex(r => r.ItemId, "ix_extension_request_open").IsUnique().HasFilter("granted IS NULL AND withdrawn_at IS NULL");
        table.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExplanationTable : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> table)
    {
        table.ToTable("explanation");
        table.Property(e => e.Text).IsLong();
        table.HasIndex(e => new { e.ItemId, e.ArrivedAt });
        table.HasOne<Item>().WithMany().HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
