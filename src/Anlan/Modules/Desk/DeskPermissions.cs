using Anlan.Modules.Access;

namespace Anlan.Modules.Desk;

/// <summary>Rights over the desk.</summary>
public static class DeskPermissions
{
    /// <summary>Sees the overview; what stands on it is said by each part.</summary>
    public const string Overview = "desk.overview";

    internal static IReadOnlyList<Permission> All { get; } = [new(Overview, "查看总览", Roles.Business)];
}
