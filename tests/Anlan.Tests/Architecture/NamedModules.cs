using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Anlan.Tests.Architecture;

/// <summary>
/// Finds where a source names a module it must not know by something the compiler leaves no trace of: an address written out, a constant with an
/// address or a permission, a role. What a source may know is the modules up to its own; the house (shell, protocol, desk) knows only who asks.
/// </summary>
/// <param name="order">Names of the modules, lowest first.</param>
/// <param name="addresses">First parts of the addresses of modules: <c>rectification</c>.</param>
internal sealed partial class NamedModules(IReadOnlyList<string> order, IReadOnlySet<string> addresses)
{
    private const string WhoAsks = "Access";

    private const string Top = "Desk";

    /// <summary>Folders of the house: what stands in them is made from what modules give.</summary>
    private static readonly string[] House = ["Shell", "Ui", "Api", "Common", "Hosting"];

    /// <summary>The modules of a program, their addresses as their <c>XxxPaths</c> and pages have them.</summary>
    public static NamedModules Of(Assembly assembly, IReadOnlyList<string> order) =>
        new(
            order,
            assembly
                .GetTypes()
                .Where(t => t.Name.EndsWith("Paths", StringComparison.Ordinal))
                .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string))
                .Select(f => (string)f.GetRawConstantValue()!)
                .Concat(SourceTree.Under("src/Anlan/Modules").SelectMany(f => Page().Matches(f.Text).Select(m => m.Groups[1].Value)))
                .Select(a => FirstPart().Match(a).Value)
                .Where(a => a.Length > 0)
                .ToHashSet(StringComparer.Ordinal)
        );

    public IEnumerable<string> In(SourceFile file)
    {
        var text = Bare(file);
        if (!file.Name.EndsWith("Paths.cs", StringComparison.Ordinal))
            foreach (var written in Written().Matches(text).Select(m => m.Groups[1].Value).Where(addresses.Contains))
                yield return $"{file.Path} writes the address /{written}";
        foreach (Match named in Named().Matches(text))
            if (MayNotKnow(file, named.Groups[1].Value) && named.Value != "AccessPermissions.SignedIn")
                yield return $"{file.Path} names {named.Value}";
        if (!IsOfTheHouse(file))
            yield break;
        foreach (Match module in ModuleName().Matches(text))
            if (module.Groups[1].Value is not (WhoAsks or Top) || module.Groups[1].Value == Top && ModuleOf(file) != Top)
                yield return $"{file.Path} knows {module.Groups[1].Value}";
        if (!file.Name.EndsWith("Permissions.cs", StringComparison.Ordinal))
            foreach (Match role in RoleName().Matches(text))
                yield return $"{file.Path} names {role.Value}";
    }

    private bool MayNotKnow(SourceFile file, string module) =>
        order.Contains(module)
        && ModuleOf(file) switch
        {
            Top => module != Top,
            { } own => order.ToList().IndexOf(module) > order.ToList().IndexOf(own),
            null => IsOfTheHouse(file),
        };

    private static bool IsOfTheHouse(SourceFile file) =>
        ModuleOf(file) == Top || House.Any(h => file.Path.StartsWith($"src/Anlan/{h}/", StringComparison.Ordinal));

    private static string? ModuleOf(SourceFile file) =>
        file.Path.Split('/') is ["src", "Anlan", "Modules", var module, _, ..] ? module : null;

    /// <summary>Without comments; a page's own address stands where the framework wants it.</summary>
    private static string Bare(SourceFile file)
    {
        if (file.Path.EndsWith(".razor", StringComparison.Ordinal))
            return Page().Replace(RazorComment().Replace(file.Text, ""), "");
        var root = CSharpSyntaxTree.ParseText(file.Text).GetRoot();
        return root.ReplaceTrivia(
                root.DescendantTrivia(descendIntoTrivia: false).Where(t => !t.IsKind(SyntaxKind.WhitespaceTrivia)),
                (_, _) => SyntaxFactory.LineFeed
            )
            .ToFullString();
    }

    /// <summary>A text that begins with an address, or goes on with one behind the root of the API.</summary>
    [GeneratedRegex("""(?:"|Root\})/([a-z][a-z-]*)(?=["/?#.{])""")]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(\w+)(?:Paths|Permissions)\.\w+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bAnlan\.Modules\.(\w+)")]
    private static partial Regex ModuleName();

    /// <summary>A role by its name, not the role of somebody.</summary>
    [GeneratedRegex(@"(?<![\w.?!])Roles?\.[A-Z]\w+")]
    private static partial Regex RoleName();

    [GeneratedRegex("""^@page\s+"([^"]+)".*$""", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("(?<=^/)[a-z][a-z-]*")]
    private static partial Regex FirstPart();
}
