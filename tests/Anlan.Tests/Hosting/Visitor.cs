using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Anlan.Tests.Hosting;

/// <summary>A person at a browser without scripts: opens pages, fills the real forms with their tokens, follows redirects.</summary>
public sealed class Visitor(HttpClient client)
{
    private static readonly HtmlParser Parser = new(default, BrowsingContext.New(Configuration.Default));

    /// <summary>The page last seen.</summary>
    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query last arrived at.</summary>
    public string Path { get; private set; } = "";

    public HttpClient Client => client;

    /// <summary>The page's text without repeated white space.</summary>
    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Codes of the refusals the page shows.</summary>
    public IReadOnlyList<string> Refusals => [.. Page.QuerySelectorAll("[data-code]").Select(e => e.GetAttribute("data-code")!)];

    public Task<Visitor> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Fills and submits a form of the present page, hidden fields and token included.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="values">Values by field name; a name given twice is sent twice.</param>
    public Task<Visitor> SubmitAsync(string form, params (string Name, string Value)[] values) => SubmitAsync(form, values, []);

    /// <summary>Presses a button: submits its form to the button's own address where it has one.</summary>
    /// <param name="button">Selector of the button.</param>
    /// <param name="values">Values by field name, as for <see cref="SubmitAsync(string, ValueTuple{string, string}[])"/>.</param>
    public Task<Visitor> PressAsync(string button, params (string Name, string Value)[] values)
    {
        var element =
            Page.QuerySelector(button)
            ?? throw new InvalidOperationException($"No button {button} on {Path} ({Status}): {Text[..Math.Min(400, Text.Length)]}");
        var form = (IHtmlFormElement)element.Closest("form")!;
        return PostAsync(form, element.GetAttribute("formaction") ?? form.GetAttribute("action"), values, []);
    }

    /// <inheritdoc cref="SubmitAsync(string, ValueTuple{string, string}[])"/>
    public Task<Visitor> SubmitAsync(
        string form,
        (string Name, string Value)[] values,
        (string Name, string FileName, byte[] Content)[] files
    )
    {
        var element =
            Page.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No form {form} on {Path} ({Status}): {Text[..Math.Min(400, Text.Length)]}");
        return PostAsync(element, element.GetAttribute("action"), values, files);
    }

    private Task<Visitor> PostAsync(
        IHtmlFormElement element,
        string? action,
        (string Name, string Value)[] values,
        (string Name, string FileName, byte[] Content)[] files
    )
    {
        var given = values.Select(v => v.Name).Concat(files.Select(f => f.Name)).ToHashSet();
        var fields = Fields(element)
            .Where(f => !given.Contains(f.Key))
            .Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)))
            .ToList();
        var request = new HttpRequestMessage(HttpMethod.Post, action is { Length: > 0 } ? action : Path);
        if (element.Enctype == "multipart/form-data" || files.Length > 0)
        {
            var content = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
                content.Add(new StringContent(value), name);
            foreach (var file in files)
                content.Add(new ByteArrayContent(file.Content), file.Name, file.FileName);
            request.Content = content;
        }
        else
        {
            request.Content = new FormUrlEncodedContent(fields);
        }
        return SendAsync(request);
    }

    /// <summary>Sends the form of the present page to another address, as a forged request would.</summary>
    public Task<Visitor> PostSameFormToAsync(string path, params (string Name, string Value)[] values)
    {
        Page.QuerySelector("main form")!.SetAttribute("action", path);
        return SubmitAsync("main form", values, []);
    }

    /// <summary>Sends the same form twice, as an impatient click does; the page shown is the second answer.</summary>
    public async Task<Visitor> SubmitTwiceAsync(
        string form,
        (string Name, string Value)[] values,
        params (string Name, string FileName, byte[] Content)[] files
    )
    {
        var (page, path) = (Page, Path);
        await SubmitAsync(form, values, files);
        (Page, Path) = (page, path);
        return await SubmitAsync(form, values, files);
    }

    /// <summary>What a browser would send for a form as it stands.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name, IsDisabled: false } input
                    when input.Type is not ("submit" or "button" or "file" or "image")
                        && (input.Type is not ("checkbox" or "radio") || input.IsChecked):
                    yield return KeyValuePair.Create(name, input.Value ?? "");
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                        yield return KeyValuePair.Create(name, option.Value);
                    break;
            }
        }
    }

    private async Task<Visitor> SendAsync(HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        for (var hop = 0; response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hop < 10; hop++)
            response = await client.GetAsync(response.Headers.Location);
        Status = response.StatusCode;
        Path = response.RequestMessage!.RequestUri!.PathAndQuery;
        Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        return this;
    }
}
