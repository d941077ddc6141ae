using System.Text.RegularExpressions;
using Anlan.Shell;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Forms;

/// <summary>No form and no address leads away from this site, however the way back is written (S-42).</summary>
[Collection(FormsCollection.Name)]
public sealed partial class RedirectTests(FormsFixture forms)
{
    private static readonly string[] Starts =
    [
        "//",
        "///",
        "////",
        "\\\\",
        "/\\",
        "\\/",
        "/\t/",
        "/\n/",
        "\t//",
        " //",
        "https://",
        "http://",
        "https:",
        "https:/",
        "HTTPS://",
        "ftp://",
        "//\\",
        "/%2f%2f",
        "%2f%2f",
        "/%5c",
        "%5c%5c",
        "//%0d%0a",
        "/\r\n/",
        "javascript:alert(1)//",
        "data:text/html,",
        "vbscript:",
        "/.//",
        "/..//",
        "//localhost@",
        "https://localhost@",
        "https://localhost.",
        "https://localhost#@",
        "https://localhost?@",
        "／／",
        "。／／",
        "//\u0000",
        "/\u0085/",
        "/\u2028/",
        "blob:https://",
        "//user:pass@",
    ];

    private static readonly string[] Ends = ["evil.example", "evil.example/", "evil.example/%2e%2e", "[::1]", "evil.example:443/a?b=c#d"];

    private static IReadOnlyList<string> Away => [.. Starts.SelectMany(s => Ends.Select(e => s + e))];

    [Fact]
    public void There_are_two_hundred_ways_to_try() => Assert.Equal(200, Away.Distinct().Count());

    [Fact]
    public void The_one_guard_of_redirects_lets_none_of_them_lead_away() => Findings.None(Away.Where(a => LeadsAway(LocalUrl.OrHome(a))));

    [Fact]
    public async Task No_field_of_any_form_leads_away()
    {
        var findings = new List<string>();
        var tried = 0;
        foreach (var form in forms.All)
        foreach (var field in form.Fields.Where(f => f.Kind == FieldKind.Hidden && (f.Value is ['/', ..] || Leading().IsMatch(f.Name))))
        foreach (var away in Away)
        {
            tried++;
            var reply = await forms.Sender.SendAsync(form, form.Fields.Select(f => f == field ? f with { Value = away } : f));
            if ((int)reply.Status >= 500 || reply.Location is { } to && LeadsAway(to))
                findings.Add($"{form.Name}: {field.Name}={away} answers {(int)reply.Status} {reply.Location}");
        }
        Assert.True(tried >= 400, $"Only {tried} tries.");
        Findings.None(findings);
    }

    [Fact]
    public async Task The_way_back_of_the_sign_in_page_does_not_lead_away()
    {
        var findings = new List<string>();
        foreach (var away in Away)
        {
            using var answer = await forms.VisitorOf(null).Client.GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(away));
            if ((int)answer.StatusCode is not (200 or 400))
                findings.Add($"{away}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Findings.None(findings);
    }

    /// <summary>As a browser reads it: backslashes are slashes, tabs and line ends are nothing.</summary>
    private static bool LeadsAway(string location)
    {
        var read = Ignored().Replace(location, "").Replace('\\', '/').Trim();
        return !Uri.TryCreate(new Uri("https://localhost/here"), read, out var to)
            || to is not { Scheme: "https", Host: "localhost", UserInfo: "" };
    }

    [GeneratedRegex("(?i)return|back|url|next|goto|redirect")]
    private static partial Regex Leading();

    [GeneratedRegex("[\t\r\n]")]
    private static partial Regex Ignored();
}
