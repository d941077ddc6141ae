using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Access;

/// <summary>
/// An account (账号) of one person. What it may do and see follows from its postings alone; an account without a posting in force sees nothing.
/// </summary>
[Term("账号")]
[Administrative]
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Days without a sign-in after which an account is shut (等保三级: stale accounts are closed in time).</summary>
    public static readonly TimeSpan DormantAfter = TimeSpan.FromDays(90);

    /// <summary>How long a password may be used (等保三级 profile; recorded as a decision, since other standards advise against it).</summary>
    public static readonly TimeSpan PasswordLasts = TimeSpan.FromDays(90);

    /// <summary>The person's name as papers show it.</summary>
    [Personal("so that every act has a person who answers for it")]
    [Term("姓名")]
    public required string DisplayName { get; set; }

    /// <summary>Set by the system administrator; a disabled account is out at its next request.</summary>
    [Term("已停用")]
    public bool Disabled { get; private set; }

    [Term("建立时间")]
    public DateTime CreatedAt { get; init; }

    /// <summary>Set until the first sign-in after somebody else chose the password.</summary>
    [Term("须先改密码")]
    public bool MustChangePassword { get; set; }

    [Term("密码修改时间")]
    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>Last successful sign-in; an account unused for too long has to be opened again (GB/T 22239-2019 8.1.4.2).</summary>
    [Term("最近登录时间")]
    public DateTime? LastSignedInAt { get; set; }

    /// <summary>When it was last made or opened again; idle time is counted from here when nobody has signed in since.</summary>
    [Term("启用时间")]
    public DateTime? OpenedAt { get; private set; }

    /// <summary>API tokens and calendar feeds made before do not work any more: whoever had the lost password may have made them.</summary>
    [Term("令牌起效时间")]
    public DateTime? KeysFrom { get; private set; }

    public List<Posting> Postings { get; } = [];

    public void Disable()
    {
        Disabled = true;
        Overtake();
    }

    public void Enable(DateTime at)
    {
        (Disabled, OpenedAt) = (false, at);
        Overtake();
    }

    /// <summary>Puts another password in the place of the present one.</summary>
    public void SetPassword(string hash, DateTime at)
    {
        (PasswordHash, PasswordChangedAt) = (hash, at);
        Overtake();
    }

    /// <summary>Ends what opens the account without its password.</summary>
    public void LoseKeys(DateTime at) => KeysFrom = at;

    public bool PasswordIsOld(DateTime now) => now - (PasswordChangedAt ?? CreatedAt) > PasswordLasts;

    /// <summary>Whether it has not been used for so long that it stays shut until a system administrator opens it again.</summary>
    public bool IsDormant(DateTime now) => IsDormant(CreatedAt, LastSignedInAt, OpenedAt, now);

    /// <summary>
    /// Makes everybody else stale who has read the account and not saved yet: to sign in by the old password, to enable what is being disabled.
    /// A sign-in does not, or two of one person at the same moment would be in each other's way. Acts that decide by what else the account has, its
    /// postings or its requests, call it too: of two at the same moment one decides anew.
    /// </summary>
    internal void Overtake() => ConcurrencyStamp = Guid.NewGuid().ToString();

    /// <inheritdoc cref="IsDormant(DateTime)"/>
    internal static bool IsDormant(DateTime created, DateTime? lastSignedIn, DateTime? opened, DateTime now) =>
        now - new[] { created, lastSignedIn ?? created, opened ?? created }.Max() > DormantAfter;
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("account");
        table.HasMany(a => a.Postings).WithOne().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
