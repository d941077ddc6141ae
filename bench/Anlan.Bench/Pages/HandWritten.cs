using System.Data.Common;
using System.Text.Json;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Anlan.Bench.Pages;

/// <summary>The baseline: what the pages show as JSON, by SQL as one would write it for that alone, without sign-in or rights.</summary>
internal sealed class HandWritten : IAsyncDisposable
{
    private const string Columns =
        "i.id, i.source, i.case_id, i.case_title, i.word, i.number, i.statement, i.section, i.category, i.industry_code, i.major, i.state, "
        + "i.opened_on, i.due_on, i.due_provisional, i.returns, i.version, i.changed_at";

    private const string Urgent = "ORDER BY i.rank, i.case_id, i.number";

    /// <summary>Owed by a unit at or below a path.</summary>
    private const string Owed =
        "i.id IN (SELECT u.item_id FROM item_unit u JOIN organisation o ON o.id = u.organisation_id WHERE o.path >= @path AND o.path < @end)";

    private readonly WebApplication app;

    private HandWritten(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<HandWritten> StartAsync(TestStore store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var settings = store.Settings;
        Func<DbConnection> connect = settings.TryGetValue("Anlan:Postgres", out var postgres)
            ? () => new NpgsqlConnection(postgres)
            : () => new SqliteConnection($"Data Source={Path.Combine(settings["Anlan:Folder"], "anlan.db")}");
        var paths = new Dictionary<string, string?>();
        foreach (var (who, userName) in new[] { ("city", "gaoyuan"), ("district", "weichangqing"), ("clerk", "duanpeng") })
            paths[who] = (await store.CallerAsync(userName)).Postings[0] is { WholeCity: false, Path: var path } ? path : null;
        var today = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        app.MapGet("/list/{who}", (HttpContext http, string who) => AnswerAsync(http, connect, paths[who], today, [("1 = 1", 30)]));
        app.MapGet(
            "/today/{who}",
            (HttpContext http, string who) =>
                AnswerAsync(http, connect, paths[who], today, [("i.rank < @day", 8), ("i.rank >= @day AND i.rank <= @soon", 8)])
        );
        await app.StartAsync();
        return new HandWritten(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task AnswerAsync(
        HttpContext http,
        Func<DbConnection> connect,
        string? path,
        DateOnly day,
        IReadOnlyList<(string Where, int Rows)> groups
    )
    {
        await using var connection = connect();
        await connection.OpenAsync();
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartArray();
        foreach (var (where, rows) in groups)
        {
            var reached = path is null ? where : $"{where} AND {Owed}";
            json.WriteStartObject();
            await using (var count = Command($"SELECT COUNT(*) FROM item i WHERE {reached}"))
                json.WriteNumber("count", Convert.ToInt64(await count.ExecuteScalarAsync(), null));
            var page = $"FROM item i WHERE {reached} {Urgent} LIMIT {rows}";
            await WriteAsync("rows", $"SELECT {Columns} {page}");
            await WriteAsync(
                "units",
                "SELECT u.item_id, o.code, o.name, u.is_lead FROM item_unit u JOIN organisation o ON o.id = u.organisation_id "
                    + $"WHERE u.item_id IN (SELECT i.id {page}) ORDER BY o.sort_key"
            );
            json.WriteEndObject();
        }
        json.WriteEndArray();
        await json.FlushAsync();

        async Task WriteAsync(string name, string sql)
        {
            await using var command = Command(sql);
            await using var reader = await command.ExecuteReaderAsync();
            json.WriteStartArray(name);
            while (await reader.ReadAsync())
            {
                json.WriteStartObject();
                for (var i = 0; i < reader.FieldCount; i++)
                    json.WriteString(reader.GetName(i), await reader.IsDBNullAsync(i) ? "" : reader.GetValue(i).ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        DbCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            Add("day", day);
            Add("soon", day.AddDays(14));
            Add("path", path ?? "");
            Add("end", path is null ? "" : path[..^1] + '0');
            return command;

            void Add(string parameter, object value)
            {
                if (!sql.Contains('@' + parameter, StringComparison.Ordinal))
                    return;
                var added = command.CreateParameter();
                (added.ParameterName, added.Value) = (parameter, value);
                command.Parameters.Add(added);
            }
        }
    }
}
