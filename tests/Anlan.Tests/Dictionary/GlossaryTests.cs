using System.Globalization;
using System.Reflection;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Dictionary;

/// <summary>The glossary is made from the code: a word that is renamed there is renamed here, and a domain type without a word fails.</summary>
[Trait("Golden", "yes")]
public sealed class GlossaryTests
{
    private const string Approved = "docs/glossary.md";

    private static readonly XmlDocs Docs = XmlDocs.Of(typeof(AppDb).Assembly);

    private static IReadOnlyList<Type> Words =>
        [
            .. typeof(AppDb)
                .Assembly.GetTypes()
                .Where(t => t.IsDefined(typeof(TermAttribute), inherit: false))
                .OrderBy(Module, StringComparer.Ordinal)
                .ThenBy(t => t.Name, StringComparer.Ordinal),
        ];

    [Fact]
    public void The_glossary_says_what_the_code_says()
    {
        var text = new StringBuilder(
            """
            # Glossary

            The words of the product: English in the code, Chinese on the screens. Made from `[Term]` and the XML documentation by `./golden`; change the
            code, not this file.

            """
        );
        foreach (var module in Words.GroupBy(Module))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {module.Key}\n\n| English | 中文 | meaning |\n|---|---|---|\n");
            foreach (var type in module)
            {
                Append(text, $"**{type.Name}**", type, XmlDocs.FirstSentence(Docs.Of(type)));
                foreach (var member in Members(type))
                    Append(text, $"{type.Name}.{member.Name}", member, XmlDocs.FirstSentence(Docs.Of(member)));
            }
        }
        Golden.Match(Approved, text.ToString());
    }

    [Fact]
    public void Every_kind_of_row_has_a_Chinese_word_and_a_meaning()
    {
        var kinds = DataModel.Sqlite.Tables.Select(t => t.Type).Where(t => t.Assembly == typeof(AppDb).Assembly).ToList();
        Assert.True(kinds.Count > 30);
        Findings.None(kinds.Where(t => !t.IsDefined(typeof(TermAttribute), inherit: false)).Select(t => t.FullName!));
        Findings.None(kinds.Where(t => Docs.Of(t).Length == 0).Select(t => t.FullName!));
    }

    private static IEnumerable<FieldInfo> Members(Type type) =>
        type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static) : [];

    private static void Append(StringBuilder text, string english, MemberInfo member, string meaning) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {english} | {member.GetCustomAttribute<TermAttribute>()?.Chinese} | {meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
        );

    private static string Module(Type type) =>
        type.Namespace!.Split('.') is ["Anlan", "Modules", var module, ..] ? module : type.Namespace.Split('.')[1];
}
