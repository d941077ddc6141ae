using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Access.Matrix;

/// <summary>Tries doors as people and says in one word what came of it.</summary>
internal sealed class Knock(MatrixWorld world, SaveWatch watch, Faults faults)
{
    private const string TokenName = "__RequestVerificationToken";

    private static readonly HtmlParser Parser = new();

    /// <summary>Fields of the forms seen, by the path they post to; those who do not see a form send what others would.</summary>
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> forms = new(StringComparer.Ordinal);

    /// <summary>A form token of each visitor; it stays good while the visitor stays signed in.</summary>
    private readonly Dictionary<Visitor, string> tokens = [];

    public async Task<string> GetAsync(Door door, Visitor visitor)
    {
        var (path, _) = world.Fill(door.Route);
        watch.Tried = false;
        using var answer = await visitor.Client.GetAsync(path);
        if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
            Remember(path, Parser.ParseDocument(await answer.Content.ReadAsStringAsync()));
        return Word(answer, "read");
    }

    public async Task<string> PostAsync(Door door, Visitor visitor, string method)
    {
        var (path, _) = world.Fill(door.Route);
        var fields = forms.GetValueOrDefault(path, []).Where(f => f.Key != TokenName).ToList();
        fields.Add(KeyValuePair.Create(TokenName, await TokenAsync(visitor)));
        watch.Tried = false;
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new FormUrlEncodedContent(fields) };
        using var answer = await visitor.Client.SendAsync(request);
        return Word(answer, "done");
    }

    private string Word(HttpResponseMessage answer, string success) =>
        answer.StatusCode switch
        {
            _ when watch.Tried => "save",
            HttpStatusCode.OK or HttpStatusCode.NoContent => success,
            HttpStatusCode.UnprocessableEntity => "refuse",
            HttpStatusCode.Redirect or HttpStatusCode.SeeOther => answer.Headers.Location!.OriginalString.Contains(
                "/sign-in?",
                StringComparison.Ordinal
            )
                ? "sign in"
                : "go on",
            HttpStatusCode.InternalServerError => "500 " + faults.Last,
            var other => ((int)other).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private async Task<string> TokenAsync(Visitor visitor)
    {
        if (tokens.TryGetValue(visitor, out var known))
            return known;
        foreach (var path in new[] { "/", "/sign-in" })
        {
            using var answer = await visitor.Client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            if (page.QuerySelector($"input[name={TokenName}]") is IHtmlInputElement token)
                return tokens[visitor] = token.Value;
        }
        throw new InvalidOperationException("Neither the home page nor the sign-in page gives a form token.");
    }

    private void Remember(string path, IHtmlDocument page)
    {
        foreach (var form in page.Forms.Where(f => f.Method == "post"))
            forms.TryAdd(form.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. Visitor.Fields(form)]);
    }
}
