using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision;

/// <summary>Rights over rounds. Units hold them for the rounds they keep themselves: the row check decides (decision 0024).</summary>
public static class SupervisionPermissions
{
    public const string Read = "supervision.read";

    public const string Run = "supervision.run";

    public const string LookBack = "supervision.look-back";

    internal static IReadOnlyList<Permission> All { get; } =
    [new(Read, "查看督察", Roles.Business), new(Run, "管理督察记录", Roles.Business), new(LookBack, "回头看", Roles.Business)];
}
