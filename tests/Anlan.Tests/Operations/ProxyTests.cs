using System.Net;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Operations;

/// <summary>Behind a proxy that ends HTTPS, cookies are Secure; a stranger who claims to be a proxy is not believed.</summary>
public sealed class ProxyTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private const string Proxies = "10.9.0.1;10.8.0.0/16";

    [Theory]
    [InlineData("10.9.0.1")]
    [InlineData("10.8.7.6")]
    public async Task Cookies_are_secure_when_a_known_proxy_says_the_browser_came_by_https(string from)
    {
        var cookies = await CookiesAsync(Proxies, from);
        Assert.Contains(cookies, c => c.StartsWith("anlan=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("anlan.form=", StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("samesite", c, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(Proxies, "203.0.113.7")]
    [InlineData("", "10.9.0.1")]
    public async Task A_stranger_is_not_believed(string proxies, string from) =>
        Assert.DoesNotContain(await CookiesAsync(proxies, from), c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));

    /// <summary>Signs in over plain HTTP as the proxy passes it on, and returns the cookies set.</summary>
    private async Task<List<string>> CookiesAsync(string proxies, string from)
    {
        await using var app = store.App.WithWebHostBuilder(host =>
        {
            host.UseSetting("Anlan:Proxies", proxies);
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));
        });
        var jar = new SetCookies();
        using var client = app.CreateDefaultClient(new Uri("http://localhost"), jar);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        var visitor = new Visitor(client);
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync(
            "form[action='/sign-in']",
            ("Input.UserName", "gaoyuan"),
            ("Input.Password", DemonstrationAccount.Password)
        );
        return jar.Set;
    }

    /// <summary>Sends every cookie back, Secure or not, as the proxy's plain connection to the program does.</summary>
    private sealed class SetCookies : DelegatingHandler
    {
        public List<string> Set { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Set.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", Set.Select(c => c.Split(';')[0])));
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                Set.AddRange(set);
            return answer;
        }
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, go) =>
                    {
                        context.Connection.RemoteIpAddress = address;
                        return go(context);
                    }
                );
                next(app);
            };
    }
}
