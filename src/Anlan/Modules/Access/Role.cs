using Anlan.Common;

namespace Anlan.Modules.Access;

/// <summary>What a posting lets its holder do (角色). Where it holds is the posting's organisation.</summary>
[Term("角色")]
public enum Role
{
    [Term("市安委办")]
    MunicipalOffice,

    [Term("督察组")]
    SupervisionTeam,

    /// <summary>主管: signs for a district, department, street or town.</summary>
    [Term("单位主管")]
    UnitLead,

    /// <summary>经办: prepares; cannot submit in the unit's name.</summary>
    [Term("单位经办")]
    UnitClerk,

    [Term("企业")]
    Enterprise,

    /// <summary>Accounts and organisations; no business data.</summary>
    [Term("系统管理员")]
    SystemAdministrator,

    /// <summary>Roles and jurisdictions; no business data.</summary>
    [Term("安全管理员")]
    SecurityAdministrator,

    /// <summary>The case log; no business data.</summary>
    [Term("审计管理员")]
    AuditAdministrator,
}

/// <summary>
/// The three administrators (三员) exclude each other and every business role
/// (GB/T 22239-2019 第三级 8.1.5: system, security and audit management are separate).
/// </summary>
public static class Roles
{
    public static IReadOnlyList<Role> Administrators { get; } =
    [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>Roles of the supervising side: they import letters, verify, close and look back.</summary>
    public static IReadOnlyList<Role> Supervising { get; } = [Role.MunicipalOffice, Role.SupervisionTeam];

    /// <summary>Roles of public organisations that do the city's business.</summary>
    public static IReadOnlyList<Role> Business { get; } = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk];

    /// <summary>Whether it does the business of the organisation it is posted at.</summary>
    public static bool IsOfBody(this Role role) => Business.Contains(role);

    public static bool IsAdministrator(this Role role) => Administrators.Contains(role);

    /// <summary>Whether what it does binds others: administrators, and those who verify, close, and sign for a unit.</summary>
    public static bool Decides(this Role role) => role.IsAdministrator() || role is Role.UnitLead || Supervising.Contains(role);

    /// <summary>Whether one account may hold both roles at the same time.</summary>
    public static bool MayCoexist(Role one, Role other) =>
        one == other ? !one.IsAdministrator() : !one.IsAdministrator() && !other.IsAdministrator();
}
