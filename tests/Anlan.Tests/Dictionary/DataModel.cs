using System.Reflection;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Anlan.Tests.Dictionary;

/// <summary>The tables as one of the two databases gets them, with the words people know them by.</summary>
internal sealed class DataModel
{
    private DataModel(AppDb db) =>
        Tables = [
            .. db
                .Model.GetEntityTypes()
                .Select(e => new Table(e.GetTableName()!, e.ClrType, [.. e.GetProperties().Select(p => new Column(p))]))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];

    public static DataModel Sqlite { get; } = Designed(new SqliteDesignTime().CreateDbContext([]));

    public static DataModel Postgres { get; } = Designed(new PostgresDesignTime().CreateDbContext([]));

    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The tables of a store in use.</summary>
    public static DataModel Of(AppDb db) => new(db);

    private static DataModel Designed(AppDb db)
    {
        using (db)
            return new DataModel(db);
    }
}

/// <summary>A table and the type of its rows.</summary>
internal sealed record Table(string Name, Type Type, IReadOnlyList<Column> Columns)
{
    public string? Chinese => Type.GetCustomAttribute<TermAttribute>()?.Chinese ?? FrameworkWords.Table(Type.Name);
}

/// <summary>A column: where it stands, what people call it, what may stand in it.</summary>
internal sealed class Column(IProperty property)
{
    /// <summary>Columns that mean the same in every table.</summary>
    private static readonly Dictionary<string, string> Everywhere = new(StringComparer.Ordinal) { ["Id"] = "标识", ["Version"] = "版本" };

    private readonly TermAttribute? term = property.PropertyInfo?.GetCustomAttribute<TermAttribute>();

    private Type Type { get; } = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    public string Name { get; } = property.GetColumnName();

    public string Property { get; } = property.Name;

    public MemberInfo? Member { get; } = property.PropertyInfo;

    /// <summary>The column's own word, else the word of its choices, else that of the table it points to.</summary>
    public string? Chinese =>
        term?.Chinese
        ?? Type.GetCustomAttribute<TermAttribute>()?.Chinese
        ?? Target?.GetCustomAttribute<TermAttribute>()?.Chinese
        ?? Everywhere.GetValueOrDefault(Property)
        ?? FrameworkWords.Column(property.DeclaringType.ClrType.Name, Property);

    public bool IsRequired { get; } = !property.IsNullable;

    public bool IsKey { get; } = property.IsPrimaryKey();

    public string? Unit => term?.Unit;

    public string? Standard => term?.Standard;

    public string? Personal { get; } = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()?.Purpose;

    /// <summary>The table the column points to.</summary>
    public Type? Target { get; } =
        property.GetContainingForeignKeys().FirstOrDefault(k => k.Properties.Count == 1)?.PrincipalEntityType.ClrType;

    public string Kind { get; } = KindOf(property);

    /// <summary>Names as stored, each with the word people see.</summary>
    public IReadOnlyList<string> Allowed =>
        Type.IsEnum
            ?
            [
                .. Type.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(f => $"{f.Name} {f.GetCustomAttribute<TermAttribute>()?.Chinese}".Trim()),
            ]
            : [];

    private static string KindOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
            return "choice";
        return type.Name switch
        {
            nameof(String) => property.GetMaxLength() is { } longest and < int.MaxValue ? $"text ≤ {longest}" : "text",
            nameof(Guid) => "uuid",
            nameof(DateOnly) => "date",
            nameof(DateTime) or nameof(DateTimeOffset) => "instant (UTC)",
            nameof(Boolean) => "yes/no",
            nameof(Int32) or nameof(Int64) => "whole number",
            nameof(Double) => "number",
            "Byte[]" => "bytes",
            var other => throw new InvalidOperationException(
                $"{property.DeclaringType.Name}.{property.Name} is of a kind without a word: {other}."
            ),
        };
    }
}
