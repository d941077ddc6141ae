using Anlan.Data;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Supervision;

internal sealed class RoundTable : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> table)
    {
        table.ToTable("supervision");
        table.HasIndex(s => s.OwnerId);
        table.HasIndex(s => new { s.IssuedOn, s.Id });
        table.HasOne<Letter>().WithMany().HasForeignKey(s => s.LetterId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(s => s.Units).WithOne().HasForeignKey(u => u.RoundId);
        table.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.RoundId);
        table.HasMany(s => s.Documents).WithOne().HasForeignKey(d => d.RoundId);
    }
}

internal sealed class RoundUnitTable : IEntityTypeConfiguration<RoundUnit>
{
    public void Configure(EntityTypeBuilder<RoundUnit> table)
    {
        table.ToTable("supervision_unit");
        table.HasKey(u => new { u.RoundId, u.OrganisationId });
        table.HasIndex(u => u.OrganisationId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(u => u.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundMemberTable : IEntityTypeConfiguration<RoundMember>
{
    public void Configure(EntityTypeBuilder<RoundMember> table) => table.ToTable("supervision_member");
}

internal sealed class RoundDocumentTable : IEntityTypeConfiguration<RoundDocument>
{
    public void Configure(EntityTypeBuilder<RoundDocument> table)
    {
        table.ToTable("supervision_document");
        table.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ItemTable : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> table)
    {
        table.ToTable("item");
        table.Property(p => p.IndustryCode).HasMaxLength(2);
        table.Property(p => p.Statement).IsLong();
        table.HasIndex(p => new { p.RoundId, p.Number }).IsUnique();
        table.HasIndex(p => new { p.State, p.DueOn });
        table.HasIndex(p => new { p.ChangedAt, p.Id });
        table.HasOne<Round>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
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
    public void Configure(EntityTypeBuilder<ItemEnterprise> table) => table.ToTable("item_enterprise");
}

internal sealed class RectificationPlanTable : IEntityTypeConfiguration<RectificationPlan>
{
    public void Configure(EntityTypeBuilder<RectificationPlan> table)
    {
        table.ToTable("rectification_plan");
        table.Property(p => p.OverallGoal).IsLongOrEmpty();
        table.Property(p => p.WiderSearch).IsLongOrEmpty();
        table.Property(p => p.ReturnReason).IsLongOrEmpty();
        table.HasIndex(p => new { p.RoundId, p.OrganisationId }).IsUnique();
        table.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PlanId);
    }
}

internal sealed class PlanItemTable : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> table)
    {
        table.ToTable("plan_item");
        table.Property(i => i.Goal).IsLongOrEmpty();
        table.Property(i => i.Measures).IsLongOrEmpty();
        table.HasIndex(i => new { i.PlanId, i.ItemId }).IsUnique();
        table.HasOne<Item>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
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
        table.HasIndex(v => v.ItemId, "ix_verification_open").IsUnique().HasFilter("accepted IS NULL");
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
        table.HasIndex(r => r.ItemId, "ix_extension_request_open").IsUnique().HasFilter("granted IS NULL");
        table.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RectificationReportTable : IEntityTypeConfiguration<RectificationReport>
{
    public void Configure(EntityTypeBuilder<RectificationReport> table)
    {
        table.ToTable("rectification_report");
        table.Property(r => r.Text).IsLong();
        table.HasIndex(r => new { r.RoundId, r.OrganisationId }).IsUnique();
        table.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.ReportId);
    }
}

internal sealed class ReportItemTable : IEntityTypeConfiguration<ReportItem>
{
    public void Configure(EntityTypeBuilder<ReportItem> table)
    {
        table.ToTable("report_item");
        table.Property(i => i.Statement).IsLong();
        table.Property(i => i.Result).IsLong();
        table.HasOne<Item>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
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

internal sealed class LookBackTable : IEntityTypeConfiguration<LookBack>
{
    public void Configure(EntityTypeBuilder<LookBack> table)
    {
        table.ToTable("look_back");
        table.HasIndex(l => l.RoundId);
        table.HasMany(l => l.Items).WithOne().HasForeignKey(i => i.LookBackId);
    }
}

internal sealed class LookBackItemTable : IEntityTypeConfiguration<LookBackItem>
{
    public void Configure(EntityTypeBuilder<LookBackItem> table)
    {
        table.ToTable("look_back_item");
        table.Property(i => i.Finding).IsLongOrEmpty();
        table.HasIndex(i => new { i.LookBackId, i.ItemId }).IsUnique();
        table.HasOne<Item>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
