using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Desk.Worklist;

/// <summary>What waits for a person, whatever module it comes from; nothing else.</summary>
public sealed partial class TodayPage(CurrentCaller caller, IEnumerable<TodaySource> sources, Today today, IHttpContextAccessor accessor)
{
    private IReadOnlyList<WorkGroup> groups = [];

    private CurrentCaller Caller => caller;

    private DateOnly Day => today.Date;

    protected override async Task OnInitializedAsync()
    {
        var ct = accessor.HttpContext!.RequestAborted;
        var read = new List<WorkGroup>();
        foreach (var source in sources)
            read.AddRange(await source.ReadAsync(caller.Value, ct));
        groups = [.. read.Where(g => g.Count > 0).OrderBy(g => g.Place)];
    }
}
