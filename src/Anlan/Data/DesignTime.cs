using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Anlan.Data;

/// <summary>Lets the migration tool build the SQLite model.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().Options,
            new CaseLog(TimeProvider.System, new Today(TimeProvider.System)),
            new SingleWriter(oneAtATime: true)
        );
}

/// <summary>Lets the migration tool build the PostgreSQL model.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost;Database=design").UseSnakeCaseNamingConvention().Options,
            new CaseLog(TimeProvider.System, new Today(TimeProvider.System)),
            new SingleWriter(oneAtATime: false)
        );
}
