using Anlan.Modules.Access;

namespace Anlan.Modules.Calendar;

/// <summary>Rights over the working calendar.</summary>
public static class CalendarPermissions
{
    public const string Manage = "calendar.manage";

    internal static IReadOnlyList<Permission> All { get; } = [new(Manage, "维护工作日历与规则", [Role.MunicipalOffice])];
}
