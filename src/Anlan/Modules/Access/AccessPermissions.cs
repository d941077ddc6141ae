namespace Anlan.Modules.Access;

/// <summary>Rights over accounts, postings and the log. The three administrators hold no right over each other's field (GB/T 22239-2019 8.1.5).</summary>
public static class AccessPermissions
{
    /// <summary>Any signed-in account: home page, own password, sign-out.</summary>
    public const string SignedIn = "access.signed-in";

    public const string ManageAccounts = "access.accounts";

    public const string ConfirmResets = "access.resets";

    public const string ManagePostings = "access.postings";

    public const string ReadAudit = "access.audit";

    internal static IReadOnlyList<Permission> All { get; } =
    [
        new(SignedIn, "登录用户", Enum.GetValues<Role>()),
        new(ManageAccounts, "管理账号", [Role.SystemAdministrator]),
        new(ConfirmResets, "核准管理员密码重置", [Role.SecurityAdministrator, Role.AuditAdministrator]),
        new(ManagePostings, "管理任职与权限", [Role.SecurityAdministrator]),
        new(ReadAudit, "查看审计", [Role.AuditAdministrator]),
    ];
}
