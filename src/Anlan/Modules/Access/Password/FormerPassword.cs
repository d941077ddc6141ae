using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Password;

/// <summary>The hash of a password an account had before, so that it is not taken again.</summary>
[NotLogged("changing the password is logged; the hash is of no use to a reader")]
public sealed class FormerPassword
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Hash { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class FormerPasswordTable : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> table)
    {
        table.ToTable("former_password");
        table.HasIndex(p => new { p.AccountId, p.At });
    }
}
