using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Desk.Search;

/// <summary>One field for everything modules let people find; each person finds only what that person may see.</summary>
public sealed partial class SearchPage(CurrentCaller caller, IEnumerable<SearchSource> sources, IHttpContextAccessor accessor)
{
    private const int Longest = 100;

    private string text = "";

    private IReadOnlyList<FoundGroup> groups = [];

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        text = http.Request.Query["q"].ToString().Trim() is { Length: <= Longest } asked ? asked : "";
        if (text.Length == 0)
            return;
        var question = new SearchQuestion(caller.Value, text, Page.Parse(http.Request.Query["page"]));
        var found = new List<FoundGroup>();
        foreach (var source in sources)
            found.AddRange(await source.ReadAsync(question, http.RequestAborted));
        groups = [.. found.OrderBy(g => g.Place)];
    }
}
