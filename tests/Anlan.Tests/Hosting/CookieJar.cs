using System.Net;

namespace Anlan.Tests.Hosting;

/// <summary>Keeps cookies as a browser does.</summary>
internal sealed class CookieJar : DelegatingHandler
{
    public CookieJar() { }

    /// <param name="kept">What the browser had before.</param>
    public CookieJar(CookieCollection kept) => Cookies.Add(kept);

    public CookieContainer Cookies { get; } = new();

    /// <summary>Whether the cookies stay as they are, whatever answers say: a form that signs out is tried and the next one still signed in.</summary>
    public bool Closed { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = Cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
            request.Headers.Add("Cookie", header);
        var response = await base.SendAsync(request, cancellationToken);
        if (!Closed && response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                Cookies.SetCookies(request.RequestUri!, cookie);
        return response;
    }
}
