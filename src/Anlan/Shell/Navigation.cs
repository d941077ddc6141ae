using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>One entry of the left rail.</summary>
/// <param name="Place">Lower ones stand further up; the order is that of the work.</param>
/// <param name="Needs">Permission of who sees it.</param>
/// <param name="Icon">Name of a drawing in <c>Web/public/icons.svg</c>.</param>
public sealed record NavigationEntry(int Place, string Path, string Label, string Needs, string Icon = "paper")
{
    /// <summary>Whether a page lies under this entry.</summary>
    public bool Leads(string path) => Path == "/" ? path == "/" : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>The rail: at most nine entries a role, in the order of the work; a phone's bar shows the first of them.</summary>
public sealed class Navigation(IEnumerable<Module> modules)
{
    private readonly List<NavigationEntry> all = [.. modules.SelectMany(m => m.Navigation).OrderBy(e => e.Place)];

    public IEnumerable<NavigationEntry> For(Caller caller) => all.Where(e => caller.May(e.Needs));
}
