using System.Globalization;
using System.Reflection;
using System.Text;
using Anlan.Data;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Dictionary;

/// <summary>The data dictionary is made from the model that makes the tables; a column nobody can name in Chinese fails.</summary>
[Trait("Golden", "yes")]
public sealed class DataDictionaryTests
{
    private const string Approved = "docs/data-dictionary.md";

    private static readonly XmlDocs Docs = XmlDocs.Of(typeof(AppDb).Assembly);

    [Fact]
    public void The_dictionary_says_what_the_tables_are() => Golden.Match(Approved, Written(DataModel.Sqlite));

    /// <summary>The dictionary of a model.</summary>
    internal static string Written(DataModel model)
    {
        var text = new StringBuilder(
            """
            # Data dictionary

            Every table and column of the store, the same on SQLite and PostgreSQL. Made from the model by `./golden`; change the code, not this file.
            "required" empty: the column may be empty. Instants are UTC, dates are days in Beijing's calendar, choices are stored by their English name.
            Tables that are logged change only with a fact in the case log, where personal columns stand as a digest.

            """
        );
        foreach (var table in model.Tables)
            Append(text, table);
        return text.ToString();
    }

    [Fact]
    public void Both_databases_have_the_same_tables() =>
        Assert.Equal(DataModel.Sqlite.Tables.SelectMany(Outline), DataModel.Postgres.Tables.SelectMany(Outline));

    [Fact]
    public void Every_table_has_a_Chinese_name() =>
        Findings.None(DataModel.Sqlite.Tables.Where(t => t.Chinese is null).Select(t => $"{t.Name} ({t.Type.Name})"));

    [Fact]
    public void Every_column_has_a_Chinese_name_of_its_own()
    {
        var tables = DataModel.Sqlite.Tables;
        Findings.None(
            tables.SelectMany(t => t.Columns.Where(c => c.Chinese is null).Select(c => $"{t.Type.Name}.{c.Property} needs [Term]"))
        );
        Findings.None(
            tables.SelectMany(t =>
                t.Columns.GroupBy(c => c.Chinese)
                    .Where(g => g.Count() > 1)
                    .Select(g => $"{t.Type.Name}: {g.Key} is {string.Join(", ", g.Select(c => c.Property))}")
            )
        );
    }

    private static IEnumerable<string> Outline(Table table) =>
        table.Columns.Select(c => $"{table.Name}.{c.Name} {c.Kind} {c.IsRequired} {c.IsKey}").Order(StringComparer.Ordinal);

    private static void Append(StringBuilder text, Table table)
    {
        var silent = table.Type.GetCustomAttribute<NotLoggedAttribute>();
        var logged =
            silent is not null ? $"not logged: {silent.Why}"
            : table.Type.Assembly == typeof(AppDb).Assembly ? "logged"
            : "not logged: kept by the framework";
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {table.Name} {table.Chinese}\n\n{Docs.Of(table.Type)}{(Docs.Of(table.Type).Length > 0 ? " " : "")}({logged})\n\n"
        );
        text.Append("| column | 中文 | type | unit | required | allowed values, standard | meaning |\n|---|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns.OrderByDescending(c => c.IsKey).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            string[] cells =
            [
                column.Name,
                column.Chinese ?? "",
                column.Kind,
                column.Unit ?? "",
                column.IsKey ? "key"
                : column.IsRequired ? "yes"
                : "",
                Values(column),
                Meaning(column),
            ];
            text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }
    }

    private static string Values(Column column)
    {
        var values = string.Join("; ", column.Allowed);
        if (column.Target is { } target)
            values = $"→ {DataModel.Sqlite.Tables.First(t => t.Type == target).Name}";
        return column.Standard is { } standard ? (values + " " + standard).Trim() : values;
    }

    private static string Meaning(Column column)
    {
        var meaning = column.Member is { } member ? Docs.Of(member) : "";
        return column.Personal is { } purpose ? $"{meaning} Personal: {purpose}.".Trim() : meaning;
    }
}
