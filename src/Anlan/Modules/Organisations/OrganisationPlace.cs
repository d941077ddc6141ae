using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Organisations;

/// <summary>
/// From where an organisation's business is reached, and on which days (机构位置): a row for each period of its own place in the tree, and one for each
/// organisation that took its business over, with that organisation's path, from the day of succession. So whoever stands at a path reaches what lies at
/// or below it, and what came to it, by one compare of prefixes. Written by <see cref="PlaceKeeping"/> alone.
/// </summary>
[Term("机构位置")]
[NotLogged("follows from the tree and the successions, whose acts are logged")]
[Administrative]
public sealed class OrganisationPlace : IStands
{
    public required Guid Id { get; init; }

    /// <summary>Whose business it is.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Who stands at the path: the organisation itself, or one that took its business over.</summary>
    [Term("所在位置的机构")]
    public required Guid HolderId { get; init; }

    /// <summary>Path of the holder, as <see cref="Organisation.Path"/> was on these days.</summary>
    [Term("层级路径")]
    public required string Path { get; init; }

    [Term("位置起")]
    public DateOnly? From { get; init; }

    /// <summary>Last day; none means until now.</summary>
    [Term("位置止")]
    public DateOnly? To { get; private set; }

    /// <summary>Whether it is the organisation's own place in the tree.</summary>
    public bool IsOwn => HolderId == OrganisationId;

    internal void Last(DateOnly? day) => To = day;
}

internal sealed class OrganisationPlaceTable : IEntityTypeConfiguration<OrganisationPlace>
{
    public void Configure(EntityTypeBuilder<OrganisationPlace> table)
    {
        table.ToTable("organisation_place");
        // All that reach asks for stands in the index.
        table.HasIndex(p => new
        {
            p.Path,
            p.From,
            p.To,
            p.OrganisationId,
        });
        table.HasIndex(p => p.OrganisationId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
