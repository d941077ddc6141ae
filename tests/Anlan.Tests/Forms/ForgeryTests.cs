using System.Net;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Forms;

/// <summary>Nobody sends a form in another one's name: without the token of this very session, or from a foreign page, nothing happens (S-26).</summary>
[Collection(FormsCollection.Name)]
public sealed class ForgeryTests(FormsFixture forms)
{
    [Fact]
    public Task Without_its_token_no_form_does_anything() => RefusedAsync(form => form.Fields.Where(f => f.Name != FormSender.Token));

    [Fact]
    public Task With_a_token_that_was_made_up_no_form_does_anything() =>
        RefusedAsync(form => Replaced(form, "CfDJ8" + new string('A', 150)));

    [Fact]
    public async Task With_the_token_of_another_person_no_form_does_anything()
    {
        var other = await TokenAsync(await forms.VisitorAsync("luyao"));
        await RefusedAsync(form => Replaced(form, other));
    }

    [Fact]
    public async Task With_a_token_of_another_session_of_the_same_person_no_form_does_anything()
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var who in forms.All.Select(f => f.Who).OfType<string>().Distinct())
            tokens.Add(who, await TokenAsync(await forms.VisitorAsync(who)));
        await RefusedAsync(form =>
            form.Who is null ? form.Fields.Where(f => f.Name != FormSender.Token) : Replaced(form, tokens[form.Who])
        );
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public Task A_form_pushed_by_a_foreign_page_does_nothing_even_with_its_token(string site) =>
        RefusedAsync(form => form.Fields, ("Sec-Fetch-Site", site));

    [Theory]
    [InlineData("same-origin")]
    [InlineData("none")]
    public async Task A_form_of_our_own_page_goes_on_as_before(string site)
    {
        var form = forms.Accepted["/calendar/upload"];
        Assert.NotEmpty((await forms.Sender.SendAsync(form, form.Fields, ("Sec-Fetch-Site", site))).Changes);
    }

    private async Task RefusedAsync(Func<FoundForm, IEnumerable<Field>> fields, params (string Name, string Value)[] headers)
    {
        var findings = new List<string>();
        foreach (var form in forms.All)
        {
            var reply = await forms.Sender.SendAsync(form, fields(form), headers);
            if (reply.Status != HttpStatusCode.BadRequest || reply.Changes.Count > 0)
                findings.Add($"{form.Name}: {(int)reply.Status}, {reply.Changes.Count} values to be stored");
            else if (reply.Sentences.Length == 0)
                findings.Add($"{form.Name}: nothing said");
        }
        Findings.None(findings);
    }

    private static IEnumerable<Field> Replaced(FoundForm form, string token) =>
        form.Fields.Select(f => f.Name == FormSender.Token ? f with { Value = token } : f);

    private static async Task<string> TokenAsync(Visitor visitor)
    {
        await visitor.GetAsync("/calendar");
        return visitor.Page.QuerySelector($"[name={FormSender.Token}]")!.GetAttribute("value")!;
    }
}
