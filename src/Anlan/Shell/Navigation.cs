using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>One entry of the left rail.</summary>
public sealed record NavigationEntry(string Path, string Label, Permission Needs);

/// <summary>The rail: at most nine entries a role, in the order of the work.</summary>
public static class Navigation
{
    private static readonly IReadOnlyList<NavigationEntry> All = [new("/", "今日", Permission.SignedIn)];

    public static IEnumerable<NavigationEntry> For(Caller caller) => All.Where(e => caller.May(e.Needs));
}
