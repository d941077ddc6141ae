using Anlan.Modules.Access;
using Anlan.Modules.Desk.Search;
using Anlan.Shell;

namespace Anlan.Modules.Desk;

/// <summary>工作台: today, search, overview; only what modules contribute.</summary>
public sealed class DeskModule : Module
{
    public override string Term => "工作台";

    public override IReadOnlyList<Permission> Permissions => DeskPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(10, DeskPaths.Today, "今日", AccessPermissions.SignedIn, "today"),
            new(50, DeskPaths.Overview, "督察总览", DeskPermissions.Overview, "grid"),
        ];

    public override IReadOnlyList<BarPart> Bar => [new(10, typeof(SearchBox)), new(30, typeof(SearchLink))];
}
