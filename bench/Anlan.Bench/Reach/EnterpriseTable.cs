using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Bench.Reach;

/// <summary>An enterprise as far as reach is concerned; a table of the benchmark until the ledger stands.</summary>
internal sealed record BenchEnterprise(Guid Id, Guid OrganisationId, string Industry, string Name);

/// <summary>500,000 enterprises spread over the streets of the city.</summary>
internal static class EnterpriseTable
{
    public static IReadOnlyList<string> OnSqlite { get; } =
    [
        "CREATE TABLE bench_enterprise (id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL, industry TEXT NOT NULL, name TEXT NOT NULL)",
        """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {0}),
            street AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY code) AS at, count(*) OVER () AS many FROM organisation WHERE kind = 'Street')
            INSERT INTO bench_enterprise
            SELECT printf('%08X-0000-7000-8000-%012X', n, n), street.id, printf('%02d', n % 96 + 1), printf('企业%06d', n * 7919 % 1000003)
            FROM number JOIN street ON street.at = n % street.many + 1
            """,
        "CREATE INDEX ix_bench_enterprise ON bench_enterprise (organisation_id, name)",
        "ANALYZE",
    ];

    public static IReadOnlyList<string> OnPostgres { get; } =
    [
        "CREATE TABLE bench_enterprise (id uuid PRIMARY KEY, organisation_id uuid NOT NULL, industry text NOT NULL, name text NOT NULL)",
        """
            WITH street AS (SELECT id, row_number() OVER (ORDER BY code) AS at, count(*) OVER () AS many FROM organisation WHERE kind = 'Street')
            INSERT INTO bench_enterprise
            SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, street.id,
                   lpad((n % 96 + 1)::text, 2, '0'), '企业' || lpad((n::bigint * 7919 % 1000003)::text, 6, '0')
            FROM generate_series(1, {0}) AS n JOIN street ON street.at = n % street.many + 1
            """,
        "CREATE INDEX ix_bench_enterprise ON bench_enterprise (organisation_id, name)",
        "ANALYZE",
    ];

    /// <summary>What somebody writes who knows the path and the tables: below <c>{0}</c>, before <c>{1}</c>.</summary>
    public const string CountByHand =
        "SELECT count(*) AS \"Value\" FROM bench_enterprise e WHERE e.organisation_id IN "
        + "(SELECT o.id FROM organisation o WHERE o.path >= {0} AND o.path < {1})";

    /// <inheritdoc cref="CountByHand"/>
    public const string PageByHand =
        "SELECT e.id, e.organisation_id, e.industry, e.name FROM bench_enterprise e "
        + "WHERE e.organisation_id IN (SELECT o.id FROM organisation o WHERE o.path >= {0} AND o.path < {1}) ORDER BY e.name, e.id LIMIT 50";

    private const string All = "SELECT id, organisation_id, industry, name FROM bench_enterprise";

    /// <summary>Enterprises a posting reaches, as the modules ask.</summary>
    public static IQueryable<BenchEnterprise> BenchEnterprises(this AppDb db, CallerPosting posting)
    {
        var ids = db.Covered(posting);
        return db.Database.SqlQueryRaw<BenchEnterprise>(All).Where(e => ids.Contains(e.OrganisationId));
    }
}
