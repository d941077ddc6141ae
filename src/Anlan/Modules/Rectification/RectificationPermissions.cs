using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification;

/// <summary>
/// Rights over what has to be put right. Units hold those of the judging side for what they keep themselves: the row check decides
/// (decision 0024).
/// </summary>
public static class RectificationPermissions
{
    public const string Read = "rectification.read";

    /// <summary>Writes plans, progress and evidence for a unit.</summary>
    public const string Work = "rectification.work";

    /// <summary>Speaks in a unit's name.</summary>
    public const string Submit = "rectification.submit";

    /// <summary>Decides, verifies and closes for the keeper.</summary>
    public const string Verify = "rectification.verify";

    /// <summary>Says of which industry an item is, for the keeper.</summary>
    public const string Manage = "rectification.manage";

    internal static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看问题", Roles.Business),
        new(Work, "编制整改方案与填报进展", [Role.UnitLead, Role.UnitClerk]),
        new(Submit, "以单位名义提交", [Role.UnitLead]),
        new(Verify, "审定、复核与销号", [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead]),
        new(Manage, "管理整改事项", Roles.Business),
    ];
}
