using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access;

/// <summary>
/// A posting (任职): one account holds one role at one organisation, for one industry or all, from a day to a day.
/// Each posting in force today reaches by itself, from where its organisation stands in the tree; jurisdiction is many-to-many and dated
/// because areas are handed over and departments merge.
/// </summary>
[Term("任职")]
[Administrative]
public sealed class Posting
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The organisation whose subtree the posting covers.</summary>
    [Term("任职机构")]
    public required Guid OrganisationId { get; init; }

    /// <summary>
    /// The enterprise the holder is of, for that role; the organisation is then the one in whose area it lies, whose business is not the holder's.
    /// </summary>
    [Term("任职企业")]
    public Guid? EnterpriseId { get; init; }

    /// <summary>Name of the enterprise.</summary>
    [Term("企业名称")]
    public string? EnterpriseName { get; init; }

    /// <summary>GB/T 4754 section or division the posting is limited to; none means every industry.</summary>
    [Term("行业代码", Standard = "GB/T 4754")]
    public string? IndustryCode { get; init; }

    [Term("任职起")]
    public required DateOnly From { get; init; }

    /// <summary>Last day in force; none means until ended.</summary>
    [Term("任职止")]
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Ends the posting on a day; that day is the last one in force.</summary>
    /// <returns>A refusal when the day lies before the posting began.</returns>
    public Refusal? End(DateOnly on)
    {
        if (on.DayNumber < From.DayNumber - 1)
            return new Refusal("posting.ends-before-start", $"该任职自{Today.Written(From)}起生效，结束日期不能早于这一天，请更正。", "To");
        To = on;
        return null;
    }
}

internal sealed class PostingTable : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> table)
    {
        table.ToTable("posting");
        table.HasIndex(p => p.AccountId);
        table.HasIndex(p => p.OrganisationId);
        table.HasIndex(p => p.EnterpriseId);
        table.Property(p => p.EnterpriseName).HasMaxLength(200);
    }
}
