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
        table.HasIndex(s => s.KeeperId);
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
