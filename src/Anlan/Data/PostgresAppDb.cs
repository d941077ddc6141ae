using Anlan.Data.Dialects;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Data;

/// <summary>The production store: PostgreSQL, alone or distributed.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, CaseLog log, SingleWriter writer) : AppDb(options, log, writer)
{
    protected override IDialect Dialect => PostgresDialect.Instance;
}
