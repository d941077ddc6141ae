using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Anlan.Tests.Architecture;

/// <summary>Modules form an order: one knows only those before it. Finds every reference that points the other way.</summary>
internal static class ModuleOrder
{
    /// <param name="assembly">Where the modules are.</param>
    /// <param name="root">Namespace of which every module is a child.</param>
    /// <param name="order">Names of the modules, lowest first.</param>
    /// <returns>One sentence a reference that breaks the order, and one a module the order does not list.</returns>
    public static IReadOnlyList<string> Violations(System.Reflection.Assembly assembly, string root, IReadOnlyList<string> order)
    {
        var architecture = new ArchLoader().LoadAssembly(assembly).Build();
        var places = order.Select((name, at) => (name, at)).ToDictionary(p => p.name, p => p.at, StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in architecture.Types)
        {
            if (ModuleOf(type, root) is not { } module)
                continue;
            if (!places.TryGetValue(module, out var place))
            {
                found.Add($"{module} is not in the list of modules");
                continue;
            }
            foreach (var target in type.Dependencies.Select(d => d.Target))
                if (ModuleOf(target, root) is { } other && places.TryGetValue(other, out var above) && above > place)
                    found.Add($"{module} knows {other}: {type.Name} uses {target.Name}");
        }
        return [.. found];
    }

    /// <summary>Modules that hold at least one type.</summary>
    public static IReadOnlySet<string> Modules(System.Reflection.Assembly assembly, string root) =>
        assembly.GetTypes().Select(t => Child(t.Namespace, root)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? ModuleOf(IType type, string root) => Child(type.Namespace?.FullName, root);

    private static string? Child(string? name, string root) =>
        name is not null && name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
}
