using Anlan.Tests.Hosting;

namespace Anlan.Tests.Forms;

/// <summary>The trials of the forms reach all of them; otherwise they would prove nothing about the one that was forgotten.</summary>
[Collection(FormsCollection.Name)]
public sealed class CoverageTests(FormsFixture forms)
{
    /// <summary>Accepted only while nobody has an account, or with what a phone shows: each has tests of its own.</summary>
    private static readonly string[] OnceOnly = ["/first-administrator", "/account/second-factor", "/sign-in/code"];

    [Fact]
    public void Every_form_is_come_upon_by_somebody_who_walks_through_the_pages() =>
        Findings.None(
            forms
                .Doors.All.Where(d => d.TakesForms)
                .Select(d => d.Route)
                .Except(forms.Found.Select(f => f.Door.Route))
                .Select(r => $"{r}: nobody comes upon this form; give FormWorld the step that shows it")
        );

    [Fact]
    public async Task No_form_that_was_accepted_ends_in_an_error()
    {
        var findings = new List<string>();
        foreach (var form in forms.Accepted.Values)
            if ((int)(await forms.Sender.SendAsync(form, form.Fields)).Status is >= 400 and var status)
                findings.Add($"{form.Name}: {status} {forms.Faults.Last}");
        Findings.None(findings);
    }

    [Fact]
    public void Every_form_is_accepted_from_somebody_as_it_stands() =>
        Findings.None(
            forms
                .Found.Select(f => f.Door.Route)
                .Distinct()
                .Except(forms.Accepted.Keys)
                .Except(OnceOnly)
                .Select(r => $"{r}: nobody's form is accepted; give FormFill a value or FormWorld a step ({forms.Refusals[r]})")
        );
}
