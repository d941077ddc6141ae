using Anlan.Common;

namespace Anlan.Shell;

/// <summary>Answers a button on a page: back to the place it was pressed, with a sentence about what happened.</summary>
internal static class PostedAct
{
    public static IResult Answer(Outcome outcome, Flash flash, string to, string message)
    {
        switch (outcome)
        {
            case Outcome.Missing:
                return Results.NotFound();
            case Outcome.Forbidden:
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            case Outcome.Refused refused:
                flash.Set(string.Join(' ', refused.Refusals.Select(r => r.Message)));
                break;
            case Outcome.Stale:
                flash.Set("别人刚刚改动了这条记录，你的操作没有生效。下面是最新内容，请看清后再办。");
                break;
            default:
                flash.Set(message);
                break;
        }
        return Results.LocalRedirect(to);
    }
}
