using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Organisations;

/// <summary>
/// An organisation of the city (机构): the city, a district, a street or town, a department, a division, a station office, a supervision team.
/// The tree of organisations is not the tree of regions: 经开区 and the station area committee are no districts but are supervised like ones.
/// </summary>
[Term("机构")]
[KeptInMemory(OrganisationCatalogue.List)]
[Administrative]
public sealed class Organisation : IStands
{
    public required Guid Id { get; init; }

    /// <summary>Stable code from the pack, e.g. <c>110109</c> (GB/T 2260) or <c>110109-YJJ</c> (the pack's own for departments).</summary>
    [Term("机构代码", Standard = "GB/T 2260")]
    public required string Code { get; init; }

    /// <summary>Full name: 门头沟区应急管理局.</summary>
    [Term("名称")]
    public required string Name { get; set; }

    /// <summary>Sort key: pinyin of the name where the pack gives one, otherwise the code.</summary>
    [Term("排序码")]
    public required string SortKey { get; set; }

    public required OrganisationKind Kind { get; init; }

    [Term("上级机构")]
    public Guid? ParentId { get; private set; }

    /// <summary>Codes from the root down, each followed by <c>/</c>: <c>110000/110109/110109-YJJ/</c>. A subtree is a prefix.</summary>
    [Term("层级路径")]
    public required string Path { get; set; }

    /// <summary>Whether it issues papers through its 党组 rather than through the two offices (区委办公室、区政府办公室).</summary>
    [Term("以党组名义行文")]
    public bool ActsThroughPartyGroup { get; set; }

    /// <summary>The district it lies in, where that may be another one than the tree says (荣华街道 lies in 大兴区 and answers to 经开区).</summary>
    [Term("所在区代码")]
    public string? DistrictCode { get; set; }

    /// <summary>What is not checked or should be known about it, shown to users.</summary>
    [Term("备注")]
    public string? Note { get; set; }

    /// <summary>First day it exists under this name; none means since ever.</summary>
    [Term("设立日期")]
    public DateOnly? From { get; set; }

    /// <summary>Last day; none means until now.</summary>
    [Term("撤销日期")]
    public DateOnly? To { get; private set; }

    public List<OrganisationAlias> Aliases { get; } = [];

    public int Version { get; private set; }

    public bool Exists(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    public void PlaceUnder(Organisation? parent)
    {
        ParentId = parent?.Id;
        Path = $"{parent?.Path}{Code}/";
    }

    /// <summary>Ends the organisation on a day (merged, split, renamed); its records stay with it and its successors see them.</summary>
    public Refusal? End(DateOnly on)
    {
        if (From > on)
            return new Refusal(
                "organisation.ends-before-start",
                $"{Name}自{Today.Written(From.Value)}起设立，撤销日期不能早于这一天，请更正。",
                "To"
            );
        To = on;
        return null;
    }
}

/// <summary>Another name papers use for an organisation: 区卫健委 for 区卫生健康委员会.</summary>
[Term("机构别名")]
[KeptInMemory(OrganisationCatalogue.List)]
[Administrative]
public sealed class OrganisationAlias
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    [Term("别名")]
    public required string Name { get; init; }

    /// <summary>Last day papers use it; none means until now. Letters of before that day are still understood.</summary>
    [Term("停用日期")]
    public DateOnly? To { get; set; }

    public bool InUse(DateOnly day) => To is null || day <= To;
}

/// <summary>That one organisation took over another one's business on a day (机构承继): merger, split, renaming, handing over of an area.</summary>
[Term("机构承继")]
[Administrative]
public sealed class Succession
{
    public required Guid Id { get; init; }

    [Term("原机构")]
    public required Guid PredecessorId { get; init; }

    [Term("承继机构")]
    public required Guid SuccessorId { get; init; }

    [Term("承继日期")]
    public required DateOnly On { get; init; }
}

/// <summary>What kind of organisation (机构类型).</summary>
[Term("机构类型")]
public enum OrganisationKind
{
    [Term("市")]
    City,

    [Term("区")]
    District,

    [Term("街道、乡镇")]
    Street,

    [Term("部门")]
    Department,

    [Term("内设机构")]
    Division,

    [Term("站区办公室")]
    Station,

    [Term("督察组")]
    Team,

    [Term("管理委员会")]
    Committee,
}

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("organisation");
        table.Property(o => o.Code).HasMaxLength(60);
        table.Property(o => o.SortKey).HasMaxLength(100);
        table.Property(o => o.DistrictCode).HasMaxLength(6);
        table.HasIndex(o => o.Code).IsUnique();
        table.HasIndex(o => o.Path);
        table.HasIndex(o => o.ParentId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(o => o.Aliases).WithOne().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OrganisationAliasTable : IEntityTypeConfiguration<OrganisationAlias>
{
    public void Configure(EntityTypeBuilder<OrganisationAlias> table)
    {
        table.ToTable("organisation_alias");
        table.Property(a => a.Name).HasMaxLength(200);
        table.HasIndex(a => new { a.OrganisationId, a.Name }).IsUnique();
        table.HasIndex(a => a.Name);
    }
}

internal sealed class SuccessionTable : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> table)
    {
        table.ToTable("succession");
        table.HasIndex(s => new { s.SuccessorId, s.PredecessorId }).IsUnique();
        table.HasOne<Organisation>().WithMany().HasForeignKey(s => s.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(s => s.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
