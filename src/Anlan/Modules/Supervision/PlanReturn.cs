using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Supervision;

/// <summary>That a plan was sent back (方案退回): why, and what it said then, so that what was changed since is seen when it comes again.</summary>
[Term("方案退回")]
public sealed class PlanReturn
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    [Term("退回原因")]
    public required string Reason { get; init; }

    [Personal("who answers for the decision")]
    [Term("审定人")]
    public required string ByName { get; init; }

    [Term("退回时间")]
    public required DateTime At { get; init; }

    /// <summary>JSON of its fields as they read then, in their order.</summary>
    [Term("退回时的内容")]
    public required string Content { get; init; }
}

internal sealed class PlanReturnTable : IEntityTypeConfiguration<PlanReturn>
{
    public void Configure(EntityTypeBuilder<PlanReturn> table)
    {
        table.ToTable("plan_return");
        table.Property(r => r.Reason).IsLong();
        table.Property(r => r.Content).IsLong();
        table.HasIndex(r => new { r.PlanId, r.At });
        table.HasOne<RectificationPlan>().WithMany().HasForeignKey(r => r.PlanId);
    }
}
