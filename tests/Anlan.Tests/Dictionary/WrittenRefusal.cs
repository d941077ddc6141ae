using Anlan.Tests.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anlan.Tests.Dictionary;

/// <summary>A refusal as it is written in the source: what is filled in at run time stands as <c>{…}</c>.</summary>
/// <param name="Sentences">One, or one a branch where a condition chooses.</param>
internal sealed record WrittenRefusal(string Code, IReadOnlyList<string> Sentences, string? Field, string? Basis, string Where)
{
    private const string Filled = "{…}";

    /// <summary>All of the product, by code.</summary>
    public static IReadOnlyList<WrittenRefusal> All { get; } =
    [
        .. SourceTree
            .Under("src/Anlan")
            .Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Of(f.Path, f.Text))
            .OrderBy(r => r.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Sentences[0], StringComparer.Ordinal),
    ];

    public static IEnumerable<WrittenRefusal> Of(string path, string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            var arguments = node switch
            {
                ObjectCreationExpressionSyntax made when LastName(made.Type) == "Refusal" => made.ArgumentList,
                ImplicitObjectCreationExpressionSyntax made when TargetOf(made) == "Refusal" => made.ArgumentList,
                // The identity library's refusals, which become ours under "account.".
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Make" } } made
                    when made.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text == "ChineseIdentityErrors" =>
                    made.ArgumentList,
                _ => null,
            };
            if (arguments?.Arguments.ToList() is [var code, var message, .. var rest])
                yield return new WrittenRefusal(
                    CodeOf(code.Expression),
                    [.. TextsOf(message.Expression)],
                    Named(rest, 0, "Field"),
                    Named(rest, 1, "Basis"),
                    path
                );
        }
    }

    private static string CodeOf(ExpressionSyntax code) =>
        code switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [var name] } => "account." + name,
            _ => string.Join(" / ", TextsOf(code)),
        };

    /// <summary>The texts an expression can come to.</summary>
    private static IEnumerable<string> TextsOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => [literal.Token.ValueText],
            InterpolatedStringExpressionSyntax text =>
            [
                string.Concat(text.Contents.Select(c => c is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : Filled)),
            ],
            ConditionalExpressionSyntax choice => [.. TextsOf(choice.WhenTrue), .. TextsOf(choice.WhenFalse)],
            ParenthesizedExpressionSyntax inner => TextsOf(inner.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
            [
                .. TextsOf(sum.Left).SelectMany(l => TextsOf(sum.Right).Select(r => l + r)),
            ],
            _ => [Filled],
        };

    private static string? Named(List<ArgumentSyntax> rest, int place, string name)
    {
        var argument =
            rest.Find(a => a.NameColon?.Name.Identifier.Text == name)
            ?? (place < rest.Count && rest[place].NameColon is null ? rest[place] : null);
        return argument?.Expression switch
        {
            null => null,
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } nameOf => LastName(
                nameOf.ArgumentList.Arguments[0].Expression
            ),
            _ => Filled,
        };
    }

    private static string? TargetOf(SyntaxNode made) =>
        made.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax field } } => LastName(
                field.Type
            ),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => LastName(property.Type),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => LastName(property.Type),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => LastName(method.ReturnType),
            ConditionalExpressionSyntax choice => TargetOf(choice),
            ReturnStatementSyntax back => back.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                ? LastName(method.ReturnType)
                : null,
            _ => null,
        };

    private static string LastName(SyntaxNode type) => type.ToString().TrimEnd('?').Split('.')[^1];
}
