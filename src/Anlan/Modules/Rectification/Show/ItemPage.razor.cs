using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.Show;

/// <summary>整改事项: what is the fact, who owes what by when, what proves it.</summary>
public sealed partial class ItemPage(ItemViews views, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private ItemView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = await views.ReadAsync(Id, answer.Cancelled);
        if (View is null)
            answer.Missing();
    }

    private static string Words(bool? yes, string good, string bad) =>
        yes switch
        {
            null => "等待结论",
            true => good,
            false => bad,
        };

    private static string Day(DateOnly? day) => day is null ? "—" : Today.Show(day);
}
