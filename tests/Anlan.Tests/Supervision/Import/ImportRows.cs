using Anlan.Data;
using Anlan.Modules.Documents;
using Anlan.Modules.Supervision;
using Anlan.Modules.Supervision.Import;

namespace Anlan.Tests.Supervision.Import;

/// <summary>All rows, for looking at what was stored.</summary>
internal static class ImportRows
{
    public static IQueryable<ImportDraft> DraftsForTests(this AppDb db) => db.Set<ImportDraft>();

    public static IQueryable<Letter> LettersForTests(this AppDb db) => db.Set<Letter>();

    public static IQueryable<SupervisionRecord> RoundsForTests(this AppDb db) => db.Set<SupervisionRecord>();

    public static IQueryable<Problem> ProblemsForTests(this AppDb db) => db.Set<Problem>();
}
