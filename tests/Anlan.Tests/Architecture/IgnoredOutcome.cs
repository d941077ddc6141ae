using Anlan.Common;
using Anlan.Data;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anlan.Tests.Architecture;

/// <summary>
/// Finds the places of a source that ask for an <see cref="Outcome"/> and do not look at it. Whoever has not looked tells people of something
/// that may never have been stored.
/// </summary>
internal sealed class IgnoredOutcome
{
    /// <summary>What the build puts before every file by itself.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly string Product = typeof(Outcome).Assembly.GetName().Name!;

    private readonly HashSet<string> tellers;

    private readonly List<string> findings = [];

    private readonly List<string> unclear = [];

    private SemanticModel model = null!;

    private IgnoredOutcome(HashSet<string> tellers) => this.tellers = tellers;

    /// <summary>The places found, by file, line and expression.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>How many calls that come to an outcome were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>Calls whose type could not be found out, so that nothing is proved about them.</summary>
    public IReadOnlyList<string> Unclear => unclear;

    /// <summary>Searches the whole product.</summary>
    public static IgnoredOutcome InProduct()
    {
        var files = SourceTree.Under("src/Anlan").Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));
        return In([.. files], Loadable().Where(path => Path.GetFileNameWithoutExtension(path) != Product));
    }

    /// <summary>Searches one text that uses the product.</summary>
    public static IgnoredOutcome InText(string source) => In([new SourceFile("Planted.cs", source)], Loadable());

    private static IgnoredOutcome In(IReadOnlyList<SourceFile> files, IEnumerable<string> references)
    {
        var trees = files
            .Append(new SourceFile("Usings.cs", ImplicitUsings))
            .Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Path))
            .ToList();
        var compilation = CSharpCompilation.Create(Product, trees, references.Select(r => MetadataReference.CreateFromFile(r)));
        var names = trees.SelectMany(t => t.GetRoot().DescendantNodes()).Select(NameOfTeller).OfType<string>();
        var search = new IgnoredOutcome([.. names, nameof(AppDb.SaveActAsync)]);
        foreach (var tree in trees)
            search.Look(compilation.GetSemanticModel(tree), tree.GetRoot());
        return search;
    }

    /// <summary>The name of what is declared to come to an outcome; only these names are looked up, which is what takes the time.</summary>
    private static string? NameOfTeller(SyntaxNode node)
    {
        var (type, name) = node switch
        {
            MethodDeclarationSyntax method => (method.ReturnType, method.Identifier),
            LocalFunctionStatementSyntax function => (function.ReturnType, function.Identifier),
            PropertyDeclarationSyntax property => (property.Type, property.Identifier),
            ParameterSyntax { Type: { } of } parameter => (of, parameter.Identifier),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } variable => (variables.Type, variable.Identifier),
            DelegateDeclarationSyntax made => (made.ReturnType, made.Identifier),
            _ => ((TypeSyntax?)null, default),
        };
        return type?.ToString().Contains(nameof(Outcome), StringComparison.Ordinal) == true ? name.Text : null;
    }

    /// <summary>Everything this test run may load, the product and the frameworks among it.</summary>
    private static IEnumerable<string> Loadable() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private void Look(SemanticModel of, SyntaxNode root)
    {
        model = of;
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(n => tellers.Contains(n.Identifier.Text)))
        {
            var whole = Whole(name);
            if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
                LookAtCall(call);
            else if (IsHandedOnAsSilent(name, whole))
                Note(name);
        }
    }

    private void LookAtCall(InvocationExpressionSyntax call)
    {
        var type = model.GetTypeInfo(call).Type;
        if (type is null or IErrorTypeSymbol)
            unclear.Add(Place(call));
        if (!Tells(type))
            return;
        Seen++;
        if (IsDropped(call))
            Note(call);
    }

    /// <summary>Whether a method that comes to an outcome is passed as one that comes to nothing.</summary>
    private bool IsHandedOnAsSilent(SimpleNameSyntax name, ExpressionSyntax whole) =>
        model.GetSymbolInfo(name).Symbol is IMethodSymbol given
        && Tells(given.ReturnType)
        && model.GetTypeInfo(whole).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { } asked }
        && !Tells(asked.ReturnType);

    private void Note(SyntaxNode at) => findings.Add(Place(at));

    private static string Place(SyntaxNode at)
    {
        var line = at.GetLocation().GetLineSpan();
        return $"{line.Path}:{line.StartLinePosition.Line + 1} {at.ToString().ReplaceLineEndings(" ")}";
    }

    /// <summary>Whether the outcome of a call goes nowhere.</summary>
    private bool IsDropped(ExpressionSyntax call)
    {
        if (!Tells(model.GetTypeInfo(call).ConvertedType))
            return true;
        return call.Parent switch
        {
            AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax => IsDropped(
                (ExpressionSyntax)call.Parent
            ),
            ExpressionStatementSyntax => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" } } => true,
            AssignmentExpressionSyntax
            {
                Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax parts }
            } => HasDiscard(call, parts),
            LambdaExpressionSyntax lambda => model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnType: var type } && !Tells(type),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => model.GetDeclaredSymbol(method) is { } declared
                && !Tells(declared.ReturnType),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } =>
                !IsRead(local),
            _ => false,
        };
    }

    private bool HasDiscard(ExpressionSyntax call, ParenthesizedVariableDesignationSyntax parts) =>
        model.GetTypeInfo(call).Type is INamedTypeSymbol { TupleElements: { IsDefault: false } elements }
        && parts.Variables.Zip(elements).Any(p => p.First is DiscardDesignationSyntax && Tells(p.Second.Type));

    private static bool IsRead(VariableDeclaratorSyntax local) =>
        local
            .FirstAncestorOrSelf<MemberDeclarationSyntax>()!
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(n => n.Identifier.Text == local.Identifier.Text);

    /// <summary><c>act.RunAsync</c> for its last name.</summary>
    private static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>Whether a value of this type is an outcome, promises one or has one among its parts.</summary>
    private static bool Tells(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && (
            named.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?') == typeof(Outcome).FullName
            || named.BaseType is { } wider && wider.ToDisplayString() == typeof(Outcome).FullName
            || named.Name is "Task" or "ValueTask" && named.TypeArguments.Any(Tells)
            || named.IsTupleType && named.TupleElements.Any(e => Tells(e.Type))
        );
}
