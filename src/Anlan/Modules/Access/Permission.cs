using Anlan.Common;

namespace Anlan.Modules.Access;

/// <summary>
/// What an endpoint asks of its caller (权限). Each is an authorization policy of the same name; an endpoint without one is closed to all.
/// Which rows the caller then sees is a second question, answered by the access files.
/// </summary>
[Term("权限")]
public enum Permission
{
    /// <summary>Any signed-in account: home page, own password, sign-out.</summary>
    [Term("登录用户")]
    SignedIn,

    [Term("查看督察与问题")]
    ReadSupervision,

    [Term("导入反馈意见")]
    ImportLetters,

    [Term("管理督察记录")]
    RunSupervision,

    [Term("编制整改方案与填报进展")]
    Rectify,

    [Term("以单位名义提交")]
    SubmitForUnit,

    [Term("审定、复核与销号")]
    Verify,

    [Term("回头看")]
    LookBack,

    [Term("维护工作日历与规则")]
    ManageRules,

    [Term("查看机构")]
    ReadOrganisations,

    [Term("维护机构")]
    ManageOrganisations,

    [Term("管理账号")]
    ManageAccounts,

    [Term("核准管理员密码重置")]
    ConfirmResets,

    [Term("管理任职与权限")]
    ManagePostings,

    [Term("查看审计")]
    ReadAudit,
}

/// <summary>Which role holds which permission; the whole table, reviewed with the permission matrix test.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.SignedIn] = Enum.GetValues<Role>(),
        [Permission.ReadSupervision] = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk],
        [Permission.ImportLetters] = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk],
        // Units hold the next three for the rounds they keep themselves: the row check decides (decision 0024).
        [Permission.RunSupervision] = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk],
        [Permission.Rectify] = [Role.UnitLead, Role.UnitClerk],
        [Permission.SubmitForUnit] = [Role.UnitLead],
        [Permission.Verify] = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead],
        [Permission.LookBack] = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk],
        [Permission.ManageRules] = [Role.MunicipalOffice],
        [Permission.ReadOrganisations] =
        [
            Role.MunicipalOffice,
            Role.SupervisionTeam,
            Role.UnitLead,
            Role.UnitClerk,
            Role.SystemAdministrator,
            Role.SecurityAdministrator,
        ],
        [Permission.ManageOrganisations] = [Role.SystemAdministrator],
        [Permission.ManageAccounts] = [Role.SystemAdministrator],
        [Permission.ConfirmResets] = [Role.SecurityAdministrator, Role.AuditAdministrator],
        [Permission.ManagePostings] = [Role.SecurityAdministrator],
        [Permission.ReadAudit] = [Role.AuditAdministrator],
    };

    public static bool Holds(this Role role, Permission permission) => Table[permission].Contains(role);
}
