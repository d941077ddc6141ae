using System.Reflection;

namespace Anlan.Shell;

/// <summary>The document around every page; pages are found where modules are.</summary>
public sealed partial class App(IEnumerable<Module> modules)
{
    private IEnumerable<Assembly> Others => OthersOf(modules);

    /// <summary>Assemblies of modules beside the program's own.</summary>
    public static IEnumerable<Assembly> OthersOf(IEnumerable<Module> modules) =>
        modules.Select(m => m.GetType().Assembly).Distinct().Where(a => a != typeof(App).Assembly);
}
