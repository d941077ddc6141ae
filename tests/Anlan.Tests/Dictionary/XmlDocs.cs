using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Anlan.Tests.Dictionary;

/// <summary>What the XML documentation beside an assembly says of its types and members, on one line.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocs(Dictionary<string, XElement> members) => this.members = members;

    public static XmlDocs Of(params Assembly[] assemblies) =>
        new(
            assemblies
                .Select(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")))
                .SelectMany(d => d.Descendants("member"))
                .ToDictionary(m => m.Attribute("name")!.Value)
        );

    public string Of(Type type) => Summary("T:" + Name(type));

    public string Of(MemberInfo member) => Summary((member is FieldInfo ? "F:" : "P:") + Name(member.DeclaringType!) + "." + member.Name);

    /// <summary>The first sentence alone.</summary>
    public static string FirstSentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;

    private string Summary(string key)
    {
        if (!members.TryGetValue(key, out var member))
            return "";
        if (member.Element("inheritdoc")?.Attribute("cref") is { } other)
            return Summary(other.Value);
        return member.Element("summary") is { } summary ? WhiteSpace().Replace(Text(summary), " ").Trim() : "";
    }

    private static string Text(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(n =>
                    n switch
                    {
                        XText text => text.Value,
                        XElement { Name.LocalName: "see" } see => "`" + LastName((string?)see.Attribute("cref") ?? see.Value) + "`",
                        XElement { Name.LocalName: "c" } code => "`" + code.Value + "`",
                        XElement { Name.LocalName: "paramref" } parameter => (string?)parameter.Attribute("name"),
                        XElement inner => Text(inner),
                        _ => "",
                    }
                )
        );

    private static string LastName(string cref) => cref.Split('(')[0].Split('.', ':')[^1];

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    /// <summary>A full stop before a space and a capital, or a Chinese one.</summary>
    [GeneratedRegex(@"\.(?= [A-Z`])|。")]
    private static partial Regex SentenceEnd();
}
