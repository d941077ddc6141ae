using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Letters;

/// <summary>
/// An act on a draft as it can be undone (导入稿步骤): the rows it touched, as they were. Only the last one can be undone, then the one before
/// it, so that what comes back is exactly what was there.
/// </summary>
[Term("导入稿步骤")]
[NotLogged("the act itself is logged, and so is undoing it; this is what it takes to undo it")]
public sealed class DraftStep
{
    /// <summary>Steps of a draft that are kept.</summary>
    public const int Most = 50;

    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    /// <summary>Counts the steps of a draft; of two acts at the same moment one is told that the other was faster.</summary>
    [Term("序号")]
    public required int Number { get; init; }

    /// <summary>What was done, as the log says it.</summary>
    [Term("操作")]
    public required string What { get; init; }

    [Term("操作人")]
    [Personal("so that whoever undoes the step knows whose it was")]
    public required string ByName { get; init; }

    [Term("操作时间")]
    public required DateTime At { get; init; }

    /// <summary>JSON of the rows before the act.</summary>
    [Term("操作前内容")]
    public required string Before { get; init; }
}

internal sealed class DraftStepTable : IEntityTypeConfiguration<DraftStep>
{
    public void Configure(EntityTypeBuilder<DraftStep> table)
    {
        table.ToTable("draft_step");
        table.Property(s => s.Before).IsLong();
        table.HasIndex(s => new { s.DraftId, s.Number }).IsUnique();
        table.HasOne<ImportDraft>().WithMany().HasForeignKey(s => s.DraftId);
    }
}
