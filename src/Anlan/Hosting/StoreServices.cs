using Anlan.Common;
using Anlan.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Hosting;

/// <summary>Wires the store the settings name.</summary>
internal static class StoreServices
{
    public static void AddStore(this IServiceCollection services, StoreSettings settings)
    {
        services.AddScoped<CaseLog>();
        services.AddSingleton<StoreWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
        services.AddSingleton(new SingleWriter(oneAtATime: settings.Postgres is null));
        if (settings.Postgres is { } postgres)
        {
            services.AddSingleton<PatientConnections>();
            services.AddSingleton<GivenUpQueries>();
            var connectionString = PatientConnections.Prepared(postgres);
            services.AddDbContext<AppDb, PostgresAppDb>(
                (provider, o) =>
                    o.UseNpgsql(connectionString)
                        .UseSnakeCaseNamingConvention()
                        .AddInterceptors(provider.GetRequiredService<PatientConnections>(), provider.GetRequiredService<GivenUpQueries>())
            );
            return;
        }
        Directory.CreateDirectory(settings.Folder);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = settings.SqliteFile,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 15,
        }.ToString();
        services.AddDbContext<AppDb, SqliteAppDb>(o =>
            o.UseSqlite(connection).UseSnakeCaseNamingConvention().AddInterceptors(SqlitePragmas.Instance)
        );
    }
}
