using System.Net;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Access;

public abstract class SignInTests(TestStore store)
{
    [Fact]
    public async Task Without_signing_in_every_page_leads_to_the_sign_in_page()
    {
        var visitor = store.Anybody();
        await visitor.GetAsync("/");
        Assert.StartsWith("/sign-in", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frame_shows_who_is_signed_in_and_for_which_unit()
    {
        var visitor = await store.SignedInAsync("weichangqing");
        Assert.Contains("门头沟区 · 单位主管", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_sentence()
    {
        var one = store.Anybody();
        await one.GetAsync("/sign-in");
        await one.SubmitAsync("form[action='/sign-in']", ("Input.UserName", "gaoyuan"), ("Input.Password", "wrong"));
        var other = store.Anybody();
        await other.GetAsync("/sign-in");
        await other.SubmitAsync("form[action='/sign-in']", ("Input.UserName", "nobody"), ("Input.Password", "wrong"));
        Assert.Equal(["sign-in.wrong"], one.Refusals);
        Assert.Equal(one.Refusals, other.Refusals);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_sign_out_opens_nothing()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        var cookie = (await visitor.Client.GetAsync("/")).RequestMessage!.Headers.GetValues("Cookie").Single();
        await visitor.SubmitAsync("form[action='/sign-out']");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);
        using var thief = store.App.CreateDefaultClient(new Uri("https://localhost"));
        var answer = await thief.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}

public sealed class SignInOnSqlite(SqliteStore store) : SignInTests(store), IClassFixture<SqliteStore>;

public sealed class SignInOnPostgres(PostgresStore store) : SignInTests(store), IClassFixture<PostgresStore>;
