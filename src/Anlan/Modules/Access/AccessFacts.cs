using Anlan.Data;

namespace Anlan.Modules.Access;

/// <summary>An account was made, by an administrator, the bootstrap page or the demonstration.</summary>
public sealed record AccountMade(Guid AccountId, string UserName) : Fact(nameof(Account), AccountId)
{
    public override string Title => $"新建账号 {UserName}";
}

public sealed record PostingMade(Guid AccountId, Guid PostingId, Role Role, Guid OrganisationId) : Fact(nameof(Account), AccountId)
{
    public string? IndustryCode { get; init; }

    public override string Title => IndustryCode is null ? "授予任职" : $"授予任职，限{Industries.NameOf(IndustryCode)}";
}

public sealed record SignedIn(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "登录";
}

/// <summary>A sign-in was refused. The name tried is kept as a digest: it may be somebody's password typed in the wrong field.</summary>
public sealed record SignInRefused(Guid AccountId, string NameDigest, string Why) : Fact(nameof(Account), AccountId)
{
    public override string Title => "登录被拒绝";
}

/// <summary>Further tries of one source within its window, refused without being judged.</summary>
/// <param name="NameDigest">Of the name tried first.</param>
/// <param name="Times">How many, beside the first one, which has a line of its own.</param>
public sealed record SignInsRefused(string NameDigest, int Times) : Fact(nameof(Account), Guid.Empty)
{
    public override string Title => $"登录被拒绝，同一来源又{Times}次";
}

public sealed record SignedOut(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "退出登录";
}

public sealed record PasswordChanged(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "修改密码";
}

public sealed record PasswordChangeRefused(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "修改密码被拒绝";
}

/// <summary>The owner of an account set up a second factor, in the place of the one before.</summary>
public sealed record SecondFactorSet(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "启用动态口令";
}

/// <summary>A code of the second factor, or what is asked for with it, was wrong or came too often.</summary>
public sealed record SecondFactorRefused(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "动态口令被拒绝";
}

/// <summary>An administrator chose a password for somebody, who has to change it at the next sign-in.</summary>
public sealed record PasswordReset(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "重置密码";
}

public sealed record AccountDisabled(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "停用账号";
}

public sealed record AccountEnabled(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "启用账号";
}

public sealed record SessionsEnded(Guid AccountId, int Sessions) : Fact(nameof(Account), AccountId)
{
    public override string Title => "结束登录会话";
}

public sealed record PostingEnded(Guid AccountId, Guid PostingId, DateOnly On) : Fact(nameof(Account), AccountId)
{
    public override string Title => "结束任职";
}
