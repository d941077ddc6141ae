using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

/// <summary>
/// A system administrator's request that a password be reset (重置申请). Another administrator grants it and chooses the temporary password, so
/// that neither can take the account over alone: who asks never knows the password, and who knows it cannot ask.
/// </summary>
[Term("重置申请")]
[Administrative]
public sealed class ResetRequest
{
    public required Guid Id { get; init; }

    /// <summary>The account whose password is to be reset.</summary>
    [Term("账号")]
    public required Guid AccountId { get; init; }

    [Term("理由")]
    public required string Reason { get; init; }

    [Term("申请人账号")]
    public required Guid RequestedById { get; init; }

    [Term("申请时间")]
    public required DateTime RequestedAt { get; init; }

    /// <summary>The decision; none while it waits.</summary>
    [Term("是否核准")]
    public bool? Granted { get; private set; }

    [Term("核准人账号")]
    public Guid? DecidedById { get; private set; }

    [Term("核准时间")]
    public DateTime? DecidedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Grants or refuses it.</summary>
    /// <returns>A refusal when it is decided already, or by somebody it concerns.</returns>
    public Refusal? Decide(bool granted, Guid byId, DateTime at)
    {
        if (Granted is not null)
            return new Refusal("reset.decided", "这份申请已经有结论，请刷新页面。");
        if (byId == RequestedById || byId == AccountId)
            return new Refusal("reset.same-person", "申请人和账号本人不能核准，请由另一名管理员办理。");
        (Granted, DecidedById, DecidedAt) = (granted, byId, at);
        return null;
    }
}

internal sealed class ResetRequestTable : IEntityTypeConfiguration<ResetRequest>
{
    public void Configure(EntityTypeBuilder<ResetRequest> table)
    {
        table.ToTable("reset_request");
        table.Property(r => r.Reason).HasMaxLength(400);
        table.HasIndex(r => r.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A reset of a password was asked for.</summary>
public sealed record ResetRequested(Guid AccountId, Guid RequestId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "申请重置密码";
}

/// <summary>A reset of a password was refused.</summary>
public sealed record ResetRefused(Guid AccountId, Guid RequestId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "不同意重置密码";
}
