using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Password;

/// <summary>The hash of a password an account had before, so that it is not taken again.</summary>
[Term("曾用密码")]
[NotLogged("changing the password is logged; the hash is of no use to a reader")]
[Administrative]
public sealed class FormerPassword
{
    public required Guid Id { get; init; }

    [Term("所属账号")]
    public required Guid AccountId { get; init; }

    [Term("密码散列")]
    public required string Hash { get; init; }

    [Term("更换时间")]
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
