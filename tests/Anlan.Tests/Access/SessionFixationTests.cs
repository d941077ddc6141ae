using System.Net;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Access;

/// <summary>A session key is made at the sign-in and by the program: one that was planted or used before opens nothing (S-20).</summary>
public abstract class SessionFixationTests(TestStore store)
{
    private const string Cookie = "anlan";

    private static readonly Uri Site = new("https://localhost");

    [Fact]
    public async Task A_planted_session_key_is_replaced_and_never_opens_anything()
    {
        var jar = new CookieJar();
        jar.Cookies.Add(Site, new System.Net.Cookie(Cookie, "planted-by-somebody"));
        var victim = new Visitor(store.App.CreateDefaultClient(Site, jar));
        await TestStore.SignInAsync(victim, "suningyuan");
        Assert.NotEqual("planted-by-somebody", jar.Cookies.GetCookies(Site)[Cookie]!.Value);
        Assert.Equal(HttpStatusCode.Redirect, await HomeAsync("planted-by-somebody"));
    }

    [Fact]
    public async Task Signing_in_again_makes_a_new_key_and_the_one_of_somebody_else_does_not_become_it()
    {
        var jar = new CookieJar();
        var visitor = new Visitor(store.App.CreateDefaultClient(Site, jar));
        await TestStore.SignInAsync(visitor, "suningyuan");
        var first = jar.Cookies.GetCookies(Site)[Cookie]!.Value;
        await TestStore.SignInAsync(visitor, "luyao");
        Assert.NotEqual(first, jar.Cookies.GetCookies(Site)[Cookie]!.Value);
        Assert.Contains("陆瑶", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_from_before_the_sign_in_open_nothing()
    {
        var jar = new CookieJar();
        var visitor = new Visitor(store.App.CreateDefaultClient(Site, jar));
        await visitor.GetAsync("/sign-in");
        var before = jar.Cookies.GetCookieHeader(Site);
        await visitor.SubmitAsync(
            "form[action='/sign-in']",
            ("Input.UserName", "suningyuan"),
            ("Input.Password", DemonstrationAccount.Password)
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", before);
        using var thief = store.App.CreateDefaultClient(Site);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.SendAsync(request)).StatusCode);
    }

    private async Task<HttpStatusCode> HomeAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"{Cookie}={key}");
        using var thief = store.App.CreateDefaultClient(Site);
        return (await thief.SendAsync(request)).StatusCode;
    }
}

public sealed class SessionFixationOnSqlite(SqliteStore store) : SessionFixationTests(store), IClassFixture<SqliteStore>;

public sealed class SessionFixationOnPostgres(PostgresStore store) : SessionFixationTests(store), IClassFixture<PostgresStore>;
