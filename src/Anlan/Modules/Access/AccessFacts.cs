using Anlan.Data;

namespace Anlan.Modules.Access;

/// <summary>An account was made, by an administrator, the bootstrap page or the demonstration.</summary>
public sealed record AccountMade(Guid AccountId, string UserName) : Fact(nameof(Account), AccountId)
{
    public override string Title => $"新建账号 {UserName}";
}

public sealed record PostingMade(Guid AccountId, Guid PostingId, Role Role, Guid OrganisationId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "授予任职";
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

public sealed record SignedOut(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "退出登录";
}

public sealed record PasswordChanged(Guid AccountId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "修改密码";
}
