using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.List;
using Anlan.Rules.Statistics;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.LookingBack;

public sealed partial class LookBackPage(AppDb db, CurrentCaller caller, Answer answer) : ComponentBase
{
    [Parameter]
    public Guid Id { get; set; }

    private LookBack? Shown { get; set; }

    private string Title { get; set; } = "";

    private IReadOnlyList<(LookBackItem Drawn, ItemRow Item)> Items { get; set; } = [];

    /// <summary>What the findings so far allow to say about all closed problems.</summary>
    private string Conclusion
    {
        get
        {
            var seen = Items.Count(i => i.Drawn.Result is not null);
            if (seen < Items.Count)
                return $"已看{seen}个，还有{Items.Count - seen}个没有看。全部看完才能下结论。";
            var failures = Items.Count(i => i.Drawn.Result != LookBackResult.Held);
            return LookBackSample.Sentence(Shown!.Population, Items.Count, failures, Shown.Confidence);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        Shown = await db.LookBacksFor(caller.Value).AsNoTracking().Include(l => l.Items).SingleOrDefaultAsync(l => l.Id == Id, ct);
        if (Shown is null)
        {
            answer.Missing();
            return;
        }
        Title = await db.RoundsFor(caller.Value).Where(s => s.Id == Shown.RoundId).Select(s => s.Title).SingleAsync(ct);
        var ids = Shown.Items.ConvertAll(i => i.ItemId);
        var problems = await db.ItemsFor(caller.Value).Where(p => ids.Contains(p.Id)).Rows(db).ToDictionaryAsync(p => p.Id, ct);
        Items = [.. Shown.Items.OrderBy(i => i.Order).Select(i => (i, problems[i.ItemId]))];
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
