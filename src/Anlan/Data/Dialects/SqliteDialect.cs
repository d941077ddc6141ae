using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Data.Dialects;

public sealed class SqliteDialect : IDialect
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public static SqliteDialect Instance { get; } = new();

    public void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcTicksConverter>();

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };
}
