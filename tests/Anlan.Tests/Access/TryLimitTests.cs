using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Access.SignIn;
using Anlan.Modules.Access.Tries;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Anlan.Tests.Access;

/// <summary>
/// No more passwords are judged than the limit allows, and every refusal is in the log, however many are tried at the same moment on two nodes
/// of one store.
/// </summary>
public abstract class TryLimitTests(TestStore store)
{
    private const string Form = "form[action='/sign-in']";

    private WebApplicationFactory<Program>[] nodes = [Node(store, "one", null), Node(store, "other", null)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_forty_wrong_passwords_at_once_five_are_judged_and_all_are_in_the_log(bool known)
    {
        var name = known ? await PersonAsync() : $"nobody-{Guid.CreateVersion7():N}";
        var before = Judged();
        var answers = await AllAsync(Enumerable.Repeat((name, "wrong"), 40));
        Assert.Equal(before + 5, Judged());
        Assert.Equal(5, answers.Count(a => a == "sign-in.wrong"));
        Assert.Equal(35, answers.Count(a => a == "sign-in.too-many"));
        Assert.Equal("sign-in.too-many", await TryAsync(nodes[0], name, DemonstrationAccount.Password));
        // One line for each that was judged and one a node for the first that was not; the others are told together when the quarter is over.
        Assert.InRange(await LinesAsync(name), 6, 7);
        store.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(known ? "/" : "sign-in.wrong", await TryAsync(nodes[1], name, DemonstrationAccount.Password));
        await TryAsync(nodes[0], $"somebody-{Guid.CreateVersion7():N}", "wrong");
        Assert.Equal(known ? 41 : 42, await RefusedAsync(name));
    }

    /// <summary>
    /// Right and wrong passwords of one name at the same moment, in an order that follows from the seed; no more right ones than an account may
    /// have sessions, or the first are out before they arrive.
    /// </summary>
    [Theory]
    [InlineData(1, 0, SessionTickets.Most)]
    [InlineData(2, 4, 9)]
    [InlineData(3, 1, 6)]
    [InlineData(4, 12, 3)]
    [InlineData(5, 24, 8)]
    [InlineData(6, 5, 5)]
    public async Task Whatever_the_mix_the_limit_and_the_log_hold_and_right_passwords_do_not_use_it_up(int seed, int wrong, int right)
    {
        var name = await PersonAsync();
        var tries = Enumerable
            .Repeat((name, "wrong"), wrong)
            .Concat(Enumerable.Repeat((name, DemonstrationAccount.Password), right))
            .ToArray();
        new Random(seed).Shuffle(tries);
        var answers = await AllAsync(tries);
        var signedIn = answers.Count(a => a == "/");
        Assert.Equal(tries.Length, signedIn + await RefusedAsync(name));
        Assert.Equal(signedIn, (await store.ActsAsync(await store.AccountAsync(name))).Count(a => a == nameof(SignedIn)));
        Assert.True(answers.Count(a => a == "sign-in.wrong") <= TrySource.ForName * (1 + signedIn));
        if (wrong < TrySource.ForName)
            Assert.Equal((right, wrong), (signedIn, answers.Count(a => a == "sign-in.wrong")));
        var counts = await store.WithDbAsync(db => db.SignInTries().ToListAsync());
        Assert.All(counts, c => Assert.Equal(0, c.Open));
        Assert.All(counts, c => Assert.InRange(c.Count, 0, TrySource.ForNetwork));
    }

    [Fact]
    public async Task Of_sixty_names_tried_at_once_from_one_network_fifty_are_judged_and_the_others_stay_untouched()
    {
        nodes = [Node(store, "one of a network", "192.0.2.91"), Node(store, "other of a network", "192.0.2.91")];
        var before = await store.WithDbAsync(db => db.SignInTries().SumAsync(t => t.Count));
        var mark = Guid.CreateVersion7().ToString("N");
        var answers = await AllAsync(Enumerable.Range(0, 60).Select(i => ($"guess{i}-{mark}", "wrong")));
        Assert.Equal(50, answers.Count(a => a == "sign-in.wrong"));
        Assert.Equal(10, answers.Count(a => a == "sign-in.too-many"));
        // Fifty of the network, and one each of the names that were judged.
        Assert.Equal(before + 100, await store.WithDbAsync(db => db.SignInTries().SumAsync(t => t.Count)));
    }

    [Fact]
    public async Task Who_hangs_up_while_the_password_is_judged_is_counted_and_logged_all_the_same()
    {
        var name = await PersonAsync();
        for (var i = 0; i < 5; i++)
        {
            using var gone = new CancellationTokenSource();
            foreach (var node in nodes)
                node.Services.GetRequiredService<Judging>().Begins = gone.Cancel;
            var visitor = await VisitorAsync(nodes[i % 2], gone.Token);
            await Assert.ThrowsAnyAsync<Exception>(() => SubmitAsync(visitor, name, "wrong"));
        }
        foreach (var node in nodes)
            node.Services.GetRequiredService<Judging>().Begins = null;
        for (var i = 0; await RefusedAsync(name) < 5 && i < 200; i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(5, await RefusedAsync(name));
        Assert.Equal("sign-in.too-many", await TryAsync(nodes[0], name, DemonstrationAccount.Password));
    }

    [Fact]
    public async Task Two_ways_to_write_a_name_are_one_name()
    {
        // The sign of kelvin is a K to whoever looks accounts up.
        for (var i = 0; i < 5; i++)
            Assert.Equal("sign-in.wrong", await TryAsync(nodes[0], i % 2 == 0 ? "Kongxiangfu" : "\u212Aongxiangfu", "wrong"));
        Assert.Equal("sign-in.too-many", await TryAsync(nodes[0], "\u212Aongxiangfu", DemonstrationAccount.Password));
        Assert.Equal("sign-in.too-many", await TryAsync(nodes[0], "kongxiangfu", DemonstrationAccount.Password));
    }

    [Fact]
    public async Task The_present_password_too_is_judged_five_times_and_strangers_do_not_use_these_up()
    {
        var name = await PersonAsync();
        var owner = await store.SignedInAsync(name);
        await AllAsync(Enumerable.Repeat((name, "wrong"), 8));
        var before = Judged();
        var cookies = (await owner.Client.GetAsync("/")).RequestMessage!.Headers.GetValues("Cookie").Single();
        var codes = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async i =>
                {
                    var jar = new CookieJar();
                    foreach (var cookie in cookies.Split("; "))
                        jar.Cookies.SetCookies(new Uri("https://localhost"), cookie);
                    var screen = new Visitor(nodes[i % 2].CreateDefaultClient(new Uri("https://localhost"), jar));
                    await screen.GetAsync("/password");
                    await screen.SubmitAsync("form:has(input[name=_handler])", ("Input.Present", "wrong"));
                    return Assert.Single(screen.Refusals);
                })
        );
        Assert.Equal(before + 5, Judged());
        Assert.Equal((5, 15), (codes.Count(c => c == "password.present-wrong"), codes.Count(c => c == "password.too-many")));
        var account = await store.AccountAsync(name);
        Assert.Equal(20, (await store.ActsAsync(account)).Count(a => a == nameof(PasswordChangeRefused)));

        // A new password from the administrator opens both ways again.
        const string Fresh = "Qingming-7401";
        await store.ResetAsync(account, Fresh);
        Assert.Equal("/password", await TryAsync(nodes[0], name, Fresh));
    }

    private Task<string> PersonAsync() => store.PersonAsync(Role.UnitClerk, "110109-WLJ");

    /// <summary>Tries all at the same moment, in turn on the two nodes; the forms are open before the first is sent.</summary>
    private async Task<string[]> AllAsync(IEnumerable<(string Name, string Password)> tries)
    {
        var opened = new List<(Visitor Visitor, string Name, string Password)>();
        foreach (var (name, password) in tries)
            opened.Add((await VisitorAsync(nodes[opened.Count % nodes.Length]), name, password));
        return await Task.WhenAll(opened.Select(t => Task.Run(() => SubmitAsync(t.Visitor, t.Name, t.Password))));
    }

    private static async Task<string> TryAsync(WebApplicationFactory<Program> node, string name, string password) =>
        await SubmitAsync(await VisitorAsync(node), name, password);

    private static async Task<Visitor> VisitorAsync(WebApplicationFactory<Program> node, CancellationToken gone = default)
    {
        var visitor = new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar(), new HangUp(gone)));
        return await visitor.GetAsync("/sign-in");
    }

    /// <returns>The refusal's code, or the path arrived at.</returns>
    private static async Task<string> SubmitAsync(Visitor visitor, string name, string password)
    {
        await visitor.SubmitAsync(Form, ("Input.UserName", name), ("Input.Password", password));
        Assert.True(visitor.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{visitor.Status} {visitor.Text}");
        return visitor.Refusals is [var code] ? code : visitor.Path;
    }

    /// <summary>Refusals of a name the log tells of, each by itself or together with their number.</summary>
    private async Task<int> RefusedAsync(string name)
    {
        foreach (var node in nodes)
            await node.Services.GetRequiredService<RefusedTries>().StopAsync(CancellationToken.None);
        var digest = DigestOf(name);
        var together = await store.WithDbAsync(db =>
            db.Set<AuditEvent>()
                .Where(e => e.Act == nameof(SignInsRefused) && e.Detail.Contains(digest))
                .Select(e => e.Detail)
                .ToListAsync()
        );
        return await LinesAsync(name)
            + together.Sum(d => JsonDocument.Parse(d).RootElement.GetProperty(nameof(SignInsRefused.Times)).GetInt32());
    }

    private Task<int> LinesAsync(string name)
    {
        var digest = DigestOf(name);
        return store.WithDbAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Act == nameof(SignInRefused) && e.Detail.Contains(digest)));
    }

    private static string DigestOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];

    /// <summary>How many passwords the nodes judged so far, right or wrong.</summary>
    private int Judged() => nodes.Sum(n => n.Services.GetRequiredService<Judging>().Times);

    private static WebApplicationFactory<Program> Node(TestStore store, string name, string? network) =>
        store.Other(
            name,
            services =>
            {
                services.AddSingleton<Judging>();
                services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>, CountingHasher>());
                if (network is not null)
                    services.AddSingleton<IStartupFilter>(new FromNetwork(network));
            }
        );

    private sealed class Judging
    {
        private int times;

        public int Times => times;

        public Action? Begins { get; set; }

        public void Begin()
        {
            Interlocked.Increment(ref times);
            Begins?.Invoke();
        }
    }

    /// <summary>Notes what is judged, and takes its time, so that many are judged at the same moment.</summary>
    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options, Judging judging) : PasswordHasher<Account>(options)
    {
        private const int Slowness = 20;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            judging.Begin();
            for (var i = 0; i < Slowness; i++)
                HashPassword(user, providedPassword);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    /// <summary>A browser that goes away.</summary>
    private sealed class HangUp(CancellationToken gone) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, cancellationToken);
            return await base.SendAsync(request, either.Token);
        }
    }
}

public sealed class TryLimitsOnSqlite(SqliteStore store) : TryLimitTests(store), IClassFixture<SqliteStore>;

public sealed class TryLimitsOnPostgres(PostgresStore store) : TryLimitTests(store), IClassFixture<PostgresStore>;
