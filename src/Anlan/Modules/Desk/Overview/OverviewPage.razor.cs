using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Desk.Overview;

/// <summary>The numbers of all modules that give some.</summary>
public sealed partial class OverviewPage(CurrentCaller caller, IEnumerable<OverviewSource> sources, IHttpContextAccessor accessor)
{
    private IReadOnlyList<OverviewPart> parts = [];

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        var question = new OverviewQuestion(caller.Value, DeskPaths.Overview, http.Request.Query);
        var read = new List<OverviewPart>();
        foreach (var source in sources)
            if (await source.ReadAsync(question, http.RequestAborted) is { } part)
                read.Add(part);
        parts = [.. read.OrderBy(p => p.Place)];
    }
}
