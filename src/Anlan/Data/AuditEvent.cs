using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Data;

/// <summary>One line of the case log (审计记录): who did what to which object, when it happened and when it was recorded. Append-only.</summary>
[Term("审计记录")]
[NotLogged("it is the log")]
public sealed class AuditEvent
{
    public required Guid Id { get; init; }

    /// <summary>When the thing happened, as far as the act knows; otherwise the same as <see cref="RecordedAt"/>.</summary>
    [Term("发生时间")]
    public required DateTime HappenedAt { get; init; }

    /// <summary>When it was stored (server time, UTC).</summary>
    [Term("记录时间")]
    public required DateTime RecordedAt { get; init; }

    /// <summary>The account that acted; none for the program itself and for failed sign-ins of unknown names.</summary>
    [Term("操作账号")]
    public Guid? AccountId { get; init; }

    /// <summary>Name and post as they were then.</summary>
    [Term("操作人")]
    public required string Actor { get; init; }

    [Term("操作人单位")]
    public Guid? OrganisationId { get; init; }

    /// <summary>Stable name of the fact type, e.g. <c>ProblemReturned</c>.</summary>
    [Term("行为代码")]
    public required string Act { get; init; }

    /// <summary>The act in Chinese, as the time line of the object shows it.</summary>
    [Term("行为")]
    public required string Title { get; init; }

    /// <summary>The same without words that people wrote: what the audit page shows.</summary>
    [Term("行为（不含内容）")]
    public required string PlainTitle { get; init; }

    [Term("对象类型")]
    public required string ObjectType { get; init; }

    [Term("对象标识")]
    public required Guid ObjectId { get; init; }

    /// <summary>The supervision, account … this belongs to, for the case page; the object itself when it stands alone.</summary>
    [Term("所属案卷")]
    public required Guid CaseId { get; init; }

    /// <summary>The fact's own data as JSON; no personal data in plain text.</summary>
    [Term("事实内容")]
    public required string Detail { get; init; }

    [Term("理由")]
    public string? Reason { get; init; }

    /// <summary>Changed properties as JSON: entity, id, property, before, after. Properties marked personal show digests only.</summary>
    [Term("变更内容")]
    public required string Changes { get; init; }

    /// <summary>SHA-256 (hex) over the canonical form of what was there before; empty for something new.</summary>
    [Term("变更前摘要", Standard = "SHA-256")]
    public required string BeforeDigest { get; init; }

    /// <summary>SHA-256 (hex) over the canonical form of what is there now; empty for something deleted.</summary>
    [Term("变更后摘要", Standard = "SHA-256")]
    public required string AfterDigest { get; init; }

    /// <summary>Place in the sealed tree; set once by the sealer, empty until then.</summary>
    [Term("封存序号")]
    public long? SealedAs { get; set; }

    /// <summary>Leaf hash of the sealed tree; set once by the sealer.</summary>
    [Term("封存摘要")]
    public string? LeafHash { get; set; }
}

internal sealed class AuditEventTable : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> table)
    {
        table.ToTable("audit_event");
        table.Property(e => e.Detail).IsLong();
        table.Property(e => e.Changes).IsLong();
        table.Property(e => e.Reason).HasMaxLength(4000);
        table.Property(e => e.BeforeDigest).HasMaxLength(64);
        table.Property(e => e.AfterDigest).HasMaxLength(64);
        table.Property(e => e.LeafHash).HasMaxLength(64);
        table.HasIndex(e => new { e.RecordedAt, e.Id });
        table.HasIndex(e => new { e.CaseId, e.RecordedAt });
        table.HasIndex(e => new { e.ObjectId, e.RecordedAt });
        table.HasIndex(e => new { e.AccountId, e.RecordedAt });
        table.HasIndex(e => e.SealedAs).IsUnique();
    }
}
