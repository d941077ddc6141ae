using System.Net;
using Anlan.Shell;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Anlan.Tests.Shell;

/// <summary>What leads back to the program from outside names the program, whatever a request says it is called.</summary>
public sealed class PublicAddressTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("evil.example:443")]
    public async Task A_name_that_is_not_ours_gets_no_link_and_no_redirect(string host)
    {
        foreach (var path in (string[])["/", "/sign-in?returnUrl=%2Fitems", "/notices/feeds", "/api/v1/me", "/dist/main.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await store.Anybody().Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Null(answer.Headers.Location);
            Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        // Whoever watches the program asks by whatever name.
        using var health = new HttpRequestMessage(HttpMethod.Get, "/health");
        health.Headers.Host = host;
        Assert.Equal(HttpStatusCode.OK, (await store.Anybody().Client.SendAsync(health)).StatusCode);
    }

    [Fact]
    public async Task A_feed_is_given_the_configured_address_and_its_entries_lead_there()
    {
        await using var app = store.App.WithWebHostBuilder(host => host.UseSetting("Anlan:Address", "https://anlan.example.gov.cn"));
        var person = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar(store.SessionOf("luyao")!)));
        await (await person.GetAsync("/notices/feeds")).SubmitAsync("main > form");
        var address = new Uri(person.Page.QuerySelector("[data-copy]")!.TextContent);
        Assert.Equal("anlan.example.gov.cn", address.Host);
        using var request = new HttpRequestMessage(HttpMethod.Get, address.AbsolutePath);
        request.Headers.Host = "anlan.example.gov.cn";
        Assert.Equal(HttpStatusCode.OK, (await person.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("anlan.example.gov.cn")]
    [InlineData("ftp://anlan.example.gov.cn")]
    [InlineData("https://anlan.example.gov.cn/anlan")]
    public void A_setting_that_is_no_address_is_told_at_the_start(string text) =>
        Assert.Contains("Anlan:Address", Assert.Throws<InvalidDataException>(() => Of(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("anlan.example.gov.cn", true)]
    [InlineData("ANLAN.example.gov.cn:8443", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("example.gov.cn", false)]
    [InlineData("", false)]
    public void Its_own_name_and_names_that_are_nobodys_are_allowed(string host, bool allowed) =>
        Assert.Equal(allowed, Of("https://anlan.example.gov.cn").Allows(new HostString(host)));

    private static PublicAddress Of(string text) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Anlan:Address", text)]).Build());
}
