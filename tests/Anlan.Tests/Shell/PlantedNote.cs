using System.Text.RegularExpressions;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Tests.Shell;

/// <summary>A thing to be seen everywhere (试种记录).</summary>
[Term("试种记录")]
[NotLogged("it is planted by the tests")]
public sealed class PlantedNote
{
    public required Guid Id { get; init; }

    [Term("试种内容")]
    public required string Text { get; init; }

    [Term("到期日")]
    public required DateOnly DueOn { get; init; }
}

internal sealed class PlantedNoteTable : IEntityTypeConfiguration<PlantedNote>
{
    public void Configure(EntityTypeBuilder<PlantedNote> table) => table.ToTable("planted_note");
}

/// <summary>The product's tables and this one.</summary>
internal sealed partial class PlantedTables(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.ApplyConfiguration(new PlantedNoteTable());
    }

    public static void AddTo(DbContextOptionsBuilder options) =>
        options
            .ReplaceService<IModelCustomizer, PlantedTables>()
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <summary>The product's tables are made by migrations; this one has none.</summary>
    public static Task CreateAsync(AppDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            Table()
                .Match(db.Database.GenerateCreateScript())
                .Value.Replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", StringComparison.Ordinal),
            ct
        );

    [GeneratedRegex("CREATE TABLE \"?planted_note\"? .*?\\);", RegexOptions.Singleline)]
    private static partial Regex Table();
}

internal static class PlantedQueries
{
    public static IQueryable<PlantedNote> PlantedNotes(this AppDb db) => db.Set<PlantedNote>();
}
