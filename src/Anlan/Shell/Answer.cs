using Anlan.Common;
using Anlan.Hosting;
using Microsoft.AspNetCore.Components;

namespace Anlan.Shell;

/// <summary>
/// Turns what an act came to into what the browser gets: a redirect with a flash, the same page with refusals, or the not-found page.
/// </summary>
public sealed class Answer(IHttpContextAccessor accessor, NavigationManager navigation, Flash flash)
{
    private static readonly Refusal Stale = new("stale", "别人刚刚改动了这条记录，你的修改没有保存。请重新打开页面，看清最新内容后再改。");

    private static readonly Refusal Denied = new("denied", "你的任职不能办理这一步。如果应当由你办理，请联系安全管理员核对任职。");

    private static readonly Refusal SentBefore = new(
        "form.sent-before",
        "这张表单已经保存过一次，这次填的内容和那次不同，没有保存。请复制这里的内容，重新打开页面再填。"
    );

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Pages answer requests.");

    /// <summary>Cancelled when the browser goes away.</summary>
    public CancellationToken Cancelled => Http.RequestAborted;

    /// <summary>Gives the answer; what it returns is shown on the page when the act was refused.</summary>
    /// <param name="outcome">What the act came to.</param>
    /// <param name="to">Local path to go to when done.</param>
    /// <param name="message">What has happened and what comes next, shown once on that page.</param>
    public IReadOnlyList<Refusal> Give(Outcome outcome, string to, string? message = null)
    {
        // The page did not find its object: whatever the act says of the form, the answer stays "not there".
        if (WithheldBodies.IsWithheld(Http))
            return [];
        switch (outcome)
        {
            case Outcome.Stale when KeyedForms.IsChanged(Http):
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                return [SentBefore];
            case Outcome.Done:
                if (message is not null)
                    flash.Set(message);
                navigation.NavigateTo(LocalUrl.OrHome(to));
                return [];
            case Outcome.Refused refused:
                Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return refused.Refusals;
            case Outcome.Stale:
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                return [Stale];
            case Outcome.Forbidden:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return [Denied];
            default:
                Missing();
                return [];
        }
    }

    /// <summary>Why an act cannot be begun, for the page that would show its form; nothing when it can.</summary>
    public IReadOnlyList<Refusal>? Block(Outcome? no)
    {
        switch (no)
        {
            case null:
                return null;
            case Outcome.Refused refused:
                return refused.Refusals;
            case Outcome.Forbidden:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return [Denied];
            default:
                Missing();
                return [];
        }
    }

    /// <summary>
    /// The object is not there, or not for this caller. What the page still renders is dropped and the not-found page is sent instead.
    /// The framework's own way fails with 500 once a page with a form has been rendered before its object was looked up.
    /// </summary>
    public void Missing()
    {
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        WithheldBodies.Withhold(Http);
    }
}
