using Anlan.Data;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;

namespace Anlan.Tests.Letters;

/// <summary>All rows, for looking at what was stored.</summary>
internal static class ImportRows
{
    public static IQueryable<ImportDraft> DraftsForTests(this AppDb db) => db.Set<ImportDraft>();

    public static IQueryable<Letter> LettersForTests(this AppDb db) => db.Set<Letter>();

    public static IQueryable<Round> RoundsForTests(this AppDb db) => db.Set<Round>();

    public static IQueryable<Item> ProblemsForTests(this AppDb db) => db.Set<Item>();
}
