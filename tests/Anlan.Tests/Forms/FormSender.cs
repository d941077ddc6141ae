using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Anlan.Tests.Forms;

/// <summary>What came back when a form was sent, and what was about to be stored.</summary>
internal sealed record Reply(HttpStatusCode Status, string? Location, string Body, IReadOnlyList<Change> Changes)
{
    private static readonly HtmlParser Parser = new();

    private readonly Lazy<IHtmlDocument> page = new(() => Parse(Body));

    public static IHtmlDocument Parse(string html) => Parser.ParseDocument(html);

    public IHtmlDocument Page => page.Value;

    /// <summary>Sentences that say what is wrong, beside a field or above the form, or on the page shown in its place.</summary>
    public string Sentences =>
        string.Join(' ', Page.QuerySelectorAll(".refusals li, .field-error, main p, main h1").Select(e => e.TextContent.Trim()));
}

/// <summary>Sends forms that were found, with whatever a test makes of their fields.</summary>
internal sealed class FormSender(ChangeWatch watch)
{
    private const string OnePackRow = "code,name,kind,parent_code\n110109-XSJ,门头沟区新设局,department,110109\n";

    public const string Token = "__RequestVerificationToken";

    /// <summary>Sends a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="fields">What to send in place of its own fields.</param>
    /// <param name="headers">Further headers.</param>
    public async Task<Reply> SendAsync(FoundForm form, IEnumerable<Field> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = Content(form, fields) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        watch.Take();
        watch.Armed = true;
        try
        {
            using var answer = await form.Visitor.Client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            return new Reply(answer.StatusCode, answer.Headers.Location?.OriginalString, body, watch.Take());
        }
        finally
        {
            watch.Armed = false;
        }
    }

    private static HttpContent Content(FoundForm form, IEnumerable<Field> fields)
    {
        var sent = fields.Where(f => f.Value is not null).ToList();
        if (!form.Multipart)
            // Percent-encoded by hand: the framework's own content would repair broken surrogates.
            return new StringContent(string.Join('&', sent.Select(f => $"{Encode(f.Name)}={Encode(f.Value!)}")))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
            };
        var content = new MultipartFormDataContent();
        foreach (var field in sent)
            content.Add(new StringContent(field.Value!), field.Name);
        foreach (var (name, accept) in form.Files)
        {
            var (fileName, bytes) = FileFor(form.Door.Route, accept);
            content.Add(new ByteArrayContent(bytes), name, fileName);
        }
        return content;
    }

    private static (string Name, byte[] Content) FileFor(string route, string accept) =>
        accept.Contains(".png", StringComparison.Ordinal) ? ("照片.png", Supervision.OneItem.Picture("form"))
        : route.StartsWith("/calendar", StringComparison.Ordinal) ? ("通知.txt", Encoding.UTF8.GetBytes(Calendar.Notices2027.Text))
        : route.StartsWith("/organisations", StringComparison.Ordinal) ? ("机构.csv", Encoding.UTF8.GetBytes(OnePackRow))
        : ("反馈意见.txt", Encoding.UTF8.GetBytes(Letters.ImportLetters.Text));

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                encoded.Append(c);
                continue;
            }
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var bytes =
                isPair ? Encoding.UTF8.GetBytes(text.Substring(i++, 2))
                : char.IsSurrogate(c) ? [(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]
                : Encoding.UTF8.GetBytes([c]);
            foreach (var b in bytes)
                encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return encoded.ToString();
    }
}
