using System.Reflection;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Access.Audit;

/// <summary>Chinese words for the English names the log keeps: of types from their terms.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Terms = typeof(AppDb)
        .Assembly.GetTypes()
        .Select(t => (t.Name, Term: t.GetCustomAttribute<TermAttribute>()?.Chinese))
        .Where(t => t.Term is not null)
        .GroupBy(t => t.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Term!, StringComparer.Ordinal);

    public static string Object(string type) => Terms.GetValueOrDefault(type, type);
}
