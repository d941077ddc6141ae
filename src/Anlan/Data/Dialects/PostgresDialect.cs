using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Anlan.Data.Dialects;

public sealed class PostgresDialect : IDialect
{
    public static PostgresDialect Instance { get; } = new();

    public void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcInstantConverter>();

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
