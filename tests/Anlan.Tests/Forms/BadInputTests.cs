using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Forms;

/// <summary>
/// Every form is sent what nobody should send: the answer is a Chinese sentence, never a crash; what was typed is in the form again; nothing is
/// stored that was not legal.
/// </summary>
[Collection(FormsCollection.Name)]
public sealed partial class BadInputTests(FormsFixture forms)
{
    private static readonly string Endless = new('x', 1 << 20);

    /// <summary>Texts somebody means no good with, or a phone sends by itself; each is legal as a text.</summary>
    private static readonly string[] Hostile =
    [
        "=cmd|' /C calc'!A0 <script>window.__xss=1</script>'\"><img src=x onerror=window.__xss=1> '; DROP TABLE problem; --%_\\",
        "\u0000\u0001\u001b\u0085控制字符\r\n\t\ud800孤立代理\udc00🧯👨‍👩‍👧‍👦𠀀\u202e倒序\u200b零宽",
    ];

    [Fact]
    public Task Empty() =>
        TryAsync(
            f => f.Kind == FieldKind.Hidden || f.Kind == FieldKind.Button ? f : f with { Value = f.Kind == FieldKind.Check ? null : "" },
            form => form.Fields.Any(f => f.Required)
        );

    [Fact]
    public Task Nothing_but_the_token() =>
        TryAsync(f => f.Name is FormSender.Token or "_handler" ? f : f with { Value = null }, _ => false);

    [Fact]
    public async Task A_text_of_a_million_characters()
    {
        var findings = new List<string>();
        foreach (var form in forms.All)
        foreach (var field in form.Fields.Where(f => f.Kind is FieldKind.Text or FieldKind.Password))
        {
            var reply = await forms.Sender.SendAsync(form, form.Fields.Select(f => f == field ? f with { Value = Endless } : f));
            findings.AddRange(Faults(form, reply, mustRefuse: false).Select(x => $"{field.Name}: {x}"));
            if (reply.Changes.FirstOrDefault(c => c.Value?.Length > Endless.Length / 2) is { } stored)
                findings.Add($"{form.Name}: {field.Name} is stored whole in {stored.Column}");
        }
        Findings.None(findings);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("昨天")]
    public Task Days_that_do_not_exist(string day) => TryAsync(FieldKind.Date, day, mustRefuse: true);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public Task The_first_and_the_last_day_there_is(string day) => TryAsync(FieldKind.Date, day, mustRefuse: false);

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999999999")]
    [InlineData("NaN")]
    public Task Numbers_that_count_nothing(string number) => TryAsync(FieldKind.Number, number, mustRefuse: true);

    [Theory]
    [InlineData("01a205ea-dead-7dad-beef-0bf6f6286876")]
    [InlineData("无此选项")]
    public Task A_choice_that_was_not_offered(string value) =>
        TryAsync(
            f => f.Kind is FieldKind.Choice or FieldKind.Check && f.Value is { Length: > 0 } and not "true" ? f with { Value = value } : f,
            form => form.Fields.Any(f => f is { Kind: FieldKind.Choice, Required: true })
        );

    [Theory]
    [InlineData("01a205ea-dead-7dad-beef-0bf6f6286876")]
    [InlineData("-1")]
    [InlineData("")]
    public Task Hidden_fields_somebody_has_changed(string value) =>
        TryAsync(
            f => f.Kind == FieldKind.Hidden && f.Name is not (FormSender.Token or "_handler") ? f with { Value = value } : f,
            _ => false
        );

    [Fact]
    public Task Fields_sent_twice() =>
        TryAllAsync(form => form.Fields.Concat(form.Fields.Where(f => f.Name != FormSender.Token)), _ => false);

    [Fact]
    public async Task Hostile_texts_are_kept_as_text_and_come_back_as_typed()
    {
        var findings = new List<string>();
        foreach (var form in forms.All)
        foreach (var field in form.Fields.Where(f => f.Kind == FieldKind.Text))
        foreach (var text in Hostile)
        {
            var reply = await forms.Sender.SendAsync(form, form.Fields.Select(f => f == field ? f with { Value = text } : f));
            findings.AddRange(Faults(form, reply, mustRefuse: false));
            findings.AddRange(
                reply
                    .Changes.Where(c => c.Value is { } v && (Control().IsMatch(v) || HasHalf(v)))
                    .Select(c => $"{form.Name}: {c.Column} would hold {c.Value}")
            );
            if (reply.Page.QuerySelector("script:not([src]), img[onerror], [onerror]") is not null)
                findings.Add($"{form.Name}: {text} came back alive");
        }
        Findings.None(findings);
    }

    /// <summary>One required field is left out; everything else typed into the form must be there again.</summary>
    [Fact]
    public async Task What_was_typed_is_in_the_form_again()
    {
        var findings = new List<string>();
        foreach (var form in forms.All.Where(f => f.Fields.Any(x => x.Required)))
        {
            var missing = form.Fields.Last(f => f.Required);
            var fields = form.Fields.Select(f => f == missing ? f with { Value = "" } : f).ToList();
            var reply = await forms.Sender.SendAsync(form, fields);
            findings.AddRange(Faults(form, reply, mustRefuse: true));
            if ((int)reply.Status != 422)
                continue;
            var again = reply.Page.Forms.SelectMany(Visitor.Fields).ToLookup(f => f.Key, f => Plain(f.Value));
            findings.AddRange(
                fields
                    .Where(f =>
                        (f.IsTyped || f.Kind == FieldKind.Choice)
                        && f.Value is { Length: > 0 } typed
                        && !again[f.Name].Contains(Plain(typed))
                    )
                    .Select(f => $"{form.Name}: {f.Name} came back as {again[f.Name].FirstOrDefault() ?? "nothing"}")
            );
        }
        Findings.None(findings);
    }

    [Fact]
    public async Task An_outdated_version_stores_nothing()
    {
        var versioned = forms.All.Where(f => f.Fields.Any(IsVersion) || OutdatedAction().IsMatch(f.Action)).ToList();
        Assert.True(versioned.Count > 5, $"Only {versioned.Count} forms carry a version.");
        var findings = new List<string>();
        foreach (var form in versioned)
        {
            var old = form with { Action = OutdatedAction().Replace(form.Action, "$1=987654") };
            var reply = await forms.Sender.SendAsync(old, form.Fields.Select(f => IsVersion(f) ? f with { Value = "987654" } : f));
            findings.AddRange(Faults(form, reply, mustRefuse: false));
            if (reply.Changes.Count > 0)
                findings.Add($"{form.Name}: stored {reply.Changes[0].Column}");
        }
        Findings.None(findings);
    }

    /// <summary>Filters and searches take whatever somebody writes into the address.</summary>
    [Fact]
    public async Task Every_address_with_a_query_takes_anything()
    {
        var findings = new List<string>();
        var addresses = forms
            .Pages.Where(p => p.Path.Contains('?', StringComparison.Ordinal))
            .DistinctBy(p => string.Join('&', Keys(p.Path).Prepend(p.Path.Split('?')[0])));
        foreach (var (who, path) in addresses.Take(60))
        foreach (
            var bad in new[]
            {
                "%00",
                "%ED%A0%80",
                "-1",
                "9999999999999999999",
                "2026-02-30",
                "'%22%3Cscript%3E",
                "a&" + string.Join('&', Keys(path).Select(k => k + "=b")),
            }
        )
        {
            var visitor = forms.VisitorOf(who);
            using var answer = await visitor.Client.GetAsync(
                path.Split('?')[0] + "?" + string.Join('&', Keys(path).Select(k => $"{k}={bad}"))
            );
            var body = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500 || Trace().IsMatch(body))
                findings.Add($"{path} with {bad}: {(int)answer.StatusCode} {forms.Faults.Last}");
        }
        Findings.None(findings);
    }

    private Task TryAsync(FieldKind kind, string value, bool mustRefuse) =>
        TryAsync(f => f.Kind == kind ? f with { Value = value } : f, form => mustRefuse && form.Fields.Any(f => f.Kind == kind));

    private Task TryAsync(Func<Field, Field> change, Func<FoundForm, bool> mustRefuse) =>
        TryAllAsync(form => form.Fields.Select(change), mustRefuse);

    private async Task TryAllAsync(Func<FoundForm, IEnumerable<Field>> fields, Func<FoundForm, bool> mustRefuse)
    {
        var findings = new List<string>();
        foreach (var form in forms.All)
            findings.AddRange(Faults(form, await forms.Sender.SendAsync(form, fields(form)), mustRefuse(form)));
        Findings.None(findings);
    }

    private IEnumerable<string> Faults(FoundForm form, Reply reply, bool mustRefuse)
    {
        var status = (int)reply.Status;
        if (status >= 500)
            yield return $"{form.Name}: {status} {forms.Faults.Last}";
        else if (Trace().IsMatch(reply.Body))
            yield return $"{form.Name}: shows its inside";
        else if (status >= 400 && !Chinese().IsMatch(reply.Sentences))
            yield return $"{form.Name}: {status} without a sentence";
        if ((mustRefuse || status >= 400) && reply.Changes.FirstOrDefault(c => !IsCount(c)) is { } stored)
            yield return $"{form.Name}: {status}, yet {stored.Column} would be stored";
    }

    /// <summary>A refused try with a password is counted and told to the log; it is the one thing a refusal stores.</summary>
    private static bool IsCount(Change change) =>
        change.Entity is "AuditEvent"
        || change is { Entity: "command" } && change.Property.Contains("sign_in_tries", StringComparison.Ordinal);

    private static bool IsVersion(Field field) =>
        field.Kind == FieldKind.Hidden && field.Name.EndsWith("Version", StringComparison.Ordinal);

    private static bool HasHalf(string text) =>
        text.Where(
                (c, i) =>
                    char.IsSurrogate(c)
                    && !(
                        char.IsHighSurrogate(c)
                            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                            : i > 0 && char.IsHighSurrogate(text[i - 1])
                    )
            )
            .Any();

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static IEnumerable<string> Keys(string path) =>
        path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(p => p.Split('=')[0]);

    [GeneratedRegex(@"^\s+at \w|System\.\w+Exception|Microsoft\.\w+\.", RegexOptions.Multiline)]
    private static partial Regex Trace();

    [GeneratedRegex("[\u4e00-\u9fff]{4,}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[\u0000-\u0008\u000b-\u001f\u007f-\u009f]")]
    private static partial Regex Control();

    [GeneratedRegex(@"\b(v)=\d+")]
    private static partial Regex OutdatedAction();
}
