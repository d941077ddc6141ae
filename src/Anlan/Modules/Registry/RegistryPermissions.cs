using Anlan.Modules.Access;

namespace Anlan.Modules.Registry;

/// <summary>Rights over the organisations of the city.</summary>
public static class RegistryPermissions
{
    public const string Read = "registry.read";

    public const string Manage = "registry.manage";

    internal static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看机构", [.. Roles.Business, Role.SystemAdministrator, Role.SecurityAdministrator]),
        new(Manage, "维护机构", [Role.SystemAdministrator]),
    ];
}
