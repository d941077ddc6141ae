using System.Net;
using AngleSharp.Html.Dom;
using Anlan.Data;
using Anlan.Tests.Access.Matrix;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Forms;

/// <summary>
/// All forms of the program, found by walking through its pages as people of every kind; made once for all tests that try them.
/// </summary>
public sealed class FormsFixture : IAsyncLifetime
{
    /// <summary>Pages of one route a person looks at; their lists are longer only by more of the same.</summary>
    private const int MostOfARoute = 6;

    /// <summary>With a query string they are the same page filtered.</summary>
    private const int MostOfAFilter = 2;

    private static readonly string?[] People =
    [
        null,
        "linxiaozhou",
        "gaoyuan",
        "zhengguodong",
        "weichangqing",
        "panyue",
        "qiushuhua",
        "hejianmin",
        "kongxiangfu",
        "xitong",
        "anquan",
        "shenji",
    ];

    private readonly SqliteStore store = new();

    private readonly List<FoundForm> forms = [];

    private readonly List<(string? Who, string Path)> pages = [];

    private readonly List<(string? Who, Visitor Visitor)> visitors = [];

    private readonly Dictionary<string, string> refusals = new(StringComparer.Ordinal);

    private WebApplicationFactory<Program>? app;

    internal ChangeWatch Watch { get; } = new();

    internal Faults Faults { get; } = new();

    internal FormSender Sender => new(Watch);

    internal Doors Doors { get; private set; } = new([]);

    internal IReadOnlyList<FoundForm> Found => forms;

    /// <summary>Addresses of the pages seen, with who saw them.</summary>
    internal IReadOnlyList<(string? Who, string Path)> Pages => pages;

    /// <summary>By route, what a form that was not accepted was told last.</summary>
    internal IReadOnlyDictionary<string, string> Refusals => refusals;

    /// <summary>By route, the form that the program accepts as it stands.</summary>
    internal IReadOnlyDictionary<string, FoundForm> Accepted { get; private set; } = new Dictionary<string, FoundForm>();

    /// <summary>One of every route: the accepted one where there is one.</summary>
    internal IEnumerable<FoundForm> All => forms.GroupBy(f => f.Door.Route).Select(g => Accepted.GetValueOrDefault(g.Key) ?? g.First());

    internal AppDb Model { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await store.InitializeAsync();
        var further = await FormWorld.MakeAsync(store);
        app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(Watch, Watch.Commands));
                services.AddSingleton<IExceptionHandler>(Faults);
            })
        );
        Doors = new Doors(Door.Of(app.Services));
        Model = app.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>();
        foreach (var who in People)
        {
            var jar = new CookieJar();
            var visitor = await VisitorAsync(who, jar);
            await WalkAsync(who, visitor, further);
            jar.Closed = true;
            visitors.Add((who, visitor));
        }
        Accepted = await AcceptedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Somebody with a session of the own.</summary>
    internal async Task<Visitor> VisitorAsync(string? who, CookieJar? jar = null)
    {
        var visitor = new Visitor(app!.CreateDefaultClient(new Uri("https://localhost"), jar ?? new CookieJar()));
        if (who is not null)
            await TestStore.SignInAsync(visitor, who);
        return visitor;
    }

    /// <summary>The one who walked.</summary>
    internal Visitor VisitorOf(string? who) => visitors.Single(v => v.Who == who).Visitor;

    private async Task WalkAsync(string? who, Visitor visitor, IEnumerable<string> further)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new Queue<string>(
            Doors
                .All.Where(d => d.Page is not null && !d.Route.Contains('{', StringComparison.Ordinal))
                .Select(d => d.Route)
                .Concat(further)
        );
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path) || Doors.GetFrom(path) is not { Page: not null } door || !CountUp(counts, door.Route, path))
                continue;
            using var answer = await visitor.Client.GetAsync(path);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = Reply.Parse(await answer.Content.ReadAsStringAsync());
            pages.Add((who, path));
            forms.AddRange(FoundForm.On(page, path, who, visitor, Doors));
            foreach (var link in page.Links.OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!))
                if (link.StartsWith('/'))
                    queue.Enqueue(link.Split('#')[0]);
        }
    }

    private static bool CountUp(Dictionary<string, int> counts, string route, string path)
    {
        var filter = path.IndexOf('?', StringComparison.Ordinal);
        var keys =
            filter < 0 ? "" : string.Join('&', path[(filter + 1)..].Split('&').Select(p => p.Split('=')[0]).Order(StringComparer.Ordinal));
        var key = route + "?" + keys;
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts[key] <= (filter < 0 ? MostOfARoute : MostOfAFilter);
    }

    private async Task<Dictionary<string, FoundForm>> AcceptedAsync()
    {
        var accepted = new Dictionary<string, FoundForm>(StringComparer.Ordinal);
        foreach (var form in forms.DistinctBy(f => (f.Who, f.Action, string.Join('&', f.Fields.Select(x => x.Name)))))
        {
            if (accepted.ContainsKey(form.Door.Route))
                continue;
            var (sent, reply) = (form, await Sender.SendAsync(form, form.Fields));
            // Some forms show what would happen first and ask again.
            if (reply is { Status: HttpStatusCode.OK, Changes.Count: 0 })
                foreach (var again in FoundForm.On(reply.Page, form.Page, form.Who, form.Visitor, Doors).Where(f => f.Door == form.Door))
                    (sent, reply) = (again, await Sender.SendAsync(again, again.Fields));
            if (reply is { Changes.Count: > 0, Status: < HttpStatusCode.BadRequest })
                accepted.Add(form.Door.Route, sent);
            else
                refusals[form.Door.Route] = $"{form.Name} {(int)reply.Status} {reply.Location} {reply.Sentences}";
        }
        return accepted;
    }
}

/// <summary>Tests that send forms share the walk through the pages and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class FormsCollection : ICollectionFixture<FormsFixture>
{
    public const string Name = "Forms";
}
