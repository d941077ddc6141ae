namespace Anlan.Shell;

/// <summary>The frame of everybody who is signed in: rail by role, top bar of what modules put there; one column with a bottom bar on phones.</summary>
public sealed partial class DeskLayout(IEnumerable<Module> modules, Flash flash)
{
    private IEnumerable<BarPart> Bar => modules.SelectMany(m => m.Bar).OrderBy(p => p.Place);

    private Flash Flash => flash;
}
