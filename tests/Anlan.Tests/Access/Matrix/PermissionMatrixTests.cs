using System.Text;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access.Matrix;

/// <summary>
/// Every route tried by people of every role inside and outside of the case, by GET and by POST; the result is a reviewed file, so that a new
/// route or a changed right fails until somebody has looked at it.
/// </summary>
[Trait("Golden", "yes")]
public sealed class PermissionMatrixTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static readonly string[] Order = ["read", "save", "done", "go on", "refuse", "sign in", "400", "401", "403", "404"];

    [Fact]
    public async Task Everybody_gets_through_exactly_the_doors_that_were_reviewed()
    {
        var cells = await TryAllAsync();
        var broken = cells.Where(c => c.Word.StartsWith('5')).Select(c => $"{c.Method} {c.Door.Route} by {c.Who}: {c.Word}").ToList();
        if (broken.Count > 0)
            Assert.Fail(string.Join('\n', broken));
        // The ways a cell can come out must all occur, or the trial itself is broken.
        Assert.Empty(new[] { "read", "refuse", "sign in", "403" }.Except(cells.Select(c => c.Word)));
        Golden.MatchEach("doors", cells.GroupBy(c => c.Door.Module).ToDictionary(g => g.Key, g => Show(g.Key, g)));
    }

    [Fact]
    public void Permissions_are_held_by_the_roles_that_were_reviewed()
    {
        var texts = new Dictionary<string, string>();
        foreach (var module in store.App.Services.GetServices<Anlan.Shell.Module>().Where(m => m.Permissions.Count > 0))
            texts[module.Name] =
                "# permission: roles that hold it (made by PermissionMatrixTests; ./golden writes it anew)\n"
                + string.Concat(module.Permissions.Select(p => $"{p.Code}: {string.Join(", ", p.Roles)}\n"));
        Assert.Equal(
            store.App.Services.GetRequiredService<PermissionTable>().All.Count(),
            store.App.Services.GetServices<Anlan.Shell.Module>().Sum(m => m.Permissions.Count)
        );
        Golden.MatchEach("permissions", texts);
    }

    private async Task<List<Cell>> TryAllAsync()
    {
        var watch = new SaveWatch();
        var faults = new Faults();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(watch));
                services.AddSingleton<IExceptionHandler>(faults);
            })
        );
        var world = await MatrixWorld.MakeAsync(store);
        var visitors = new List<(string Words, Visitor Visitor)>();
        foreach (var (words, userName) in MatrixWorld.People)
        {
            var visitor = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
            if (userName is not null)
                await TestStore.SignInAsync(visitor, userName);
            visitors.Add((words, visitor));
        }
        watch.Armed = true;
        var knock = new Knock(world, watch, faults);
        var cells = new List<Cell>();
        var doors = Door.Of(app.Services);
        foreach (var door in doors.Where(d => d.Methods.Contains("GET")))
        foreach (var (words, visitor) in visitors)
            cells.Add(new Cell(door, "GET", words, await knock.GetAsync(door, visitor), world.Fill(door.Route).Sampled));
        foreach (var door in doors.Where(d => d.TakesForms || d is { Changes: true, IsBearerOnly: true }))
        foreach (var method in door.Methods.Where(m => m is not ("GET" or "HEAD")))
        foreach (var (words, visitor) in visitors)
            cells.Add(new Cell(door, method, words, await knock.PostAsync(door, visitor, method), world.Fill(door.Route).Sampled));
        return cells;
    }

    private static string Show(string module, IEnumerable<Cell> cells)
    {
        var text = new StringBuilder(
            $"""
            # Who gets through which door of {module} (made by PermissionMatrixTests; ./golden writes it anew).
            # read 200 · save: came as far as saving · go on: redirected elsewhere · refuse 422: a rule or a missing field · sign in: sent to the sign-in page
            # "no sample": tried with an id nobody has, so 404 is what a permitted caller gets; add one to MatrixWorld.

            """
        );
        foreach (var door in cells.GroupBy(c => (c.Door.Route, c.Method)).OrderBy(g => g.Key.Route, StringComparer.Ordinal))
        {
            var first = door.First();
            var guard = first.Door.IsOpen ? "open" : first.Door.Policy;
            text.Append('\n').Append(door.Key.Method + " " + door.Key.Route + " [" + guard + "]" + (first.Sampled ? "\n" : " no sample\n"));
            foreach (
                var word in door.GroupBy(c => c.Word).OrderBy(g => Array.IndexOf(Order, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            )
                text.Append("  ")
                    .Append(word.Key)
                    .Append(": ")
                    .AppendJoin(", ", Shorten(word.Key, [.. word.Select(c => c.Who)]))
                    .Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Shorten(string word, IReadOnlyList<string> who) =>
        word == "403" && who.Count > 3 ? ["all others"]
        : who.Count == MatrixWorld.People.Count ? ["everybody"]
        : who.Count == MatrixWorld.People.Count - 1 && !who.Contains("nobody") ? ["everybody signed in"]
        : who;

    private sealed record Cell(Door Door, string Method, string Who, string Word, bool Sampled);
}
