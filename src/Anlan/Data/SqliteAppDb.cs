using Anlan.Data.Dialects;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Data;

/// <summary>The embedded store: one SQLite file beside the program.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, CaseLog log, SingleWriter writer) : AppDb(options, log, writer)
{
    protected override IDialect Dialect => SqliteDialect.Instance;
}
