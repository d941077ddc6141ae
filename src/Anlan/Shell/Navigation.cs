using Anlan.Modules.Access;
using Anlan.Modules.Letters;
using Anlan.Modules.Rectification;
using Anlan.Modules.Registry;

namespace Anlan.Shell;

/// <summary>One entry of the left rail.</summary>
/// <param name="Icon">Name of a drawing in <c>Web/public/icons.svg</c>.</param>
public sealed record NavigationEntry(string Path, string Label, string Needs, string Icon = "paper")
{
    /// <summary>Whether a page lies under this entry.</summary>
    public bool Leads(string path) => Path == "/" ? path == "/" : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>The rail: at most nine entries a role, in the order of the work; a phone's bar shows the first of them.</summary>
public static class Navigation
{
    private static readonly IReadOnlyList<NavigationEntry> All =
    [
        new("/", "今日", AccessPermissions.SignedIn, "today"),
        new("/supervision", "督察", RectificationPermissions.Read, "paper"),
        new("/letters", "导入反馈意见", LettersPermissions.Import, "upload"),
        new("/rectification", "问题清单", RectificationPermissions.Read, "list"),
        new("/overview", "督察总览", RectificationPermissions.Read, "grid"),
        new("/organisations", "机构", RegistryPermissions.Read, "units"),
        new("/accounts", "账号", AccessPermissions.ManageAccounts, "people"),
        new("/postings", "任职", AccessPermissions.ManagePostings, "key"),
        new("/resets", "重置申请", AccessPermissions.ConfirmResets, "key"),
        new("/audit", "审计", AccessPermissions.ReadAudit, "audit"),
        new("/calendar", "工作日历", AccessPermissions.SignedIn, "calendar"),
    ];

    public static IEnumerable<NavigationEntry> For(Caller caller) => All.Where(e => caller.May(e.Needs));
}
