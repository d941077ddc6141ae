using Anlan.Modules.Rectification.List;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.Show;

/// <summary>The sum behind the last day of an item: every day counted, or why not, and how extensions moved it.</summary>
public sealed partial class ClockPage(ItemRows rows, ClockSums sums, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private ItemRow? Row { get; set; }

    private DueDate? Sum { get; set; }

    private IReadOnlyList<ExtensionRequest> Granted { get; set; } = [];

    private bool Explained { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Row = await rows.ReadAsync(Id, answer.Cancelled);
        if (Row is null || await sums.ReadAsync(Id, answer.Cancelled) is not { } sum)
        {
            answer.Missing();
            return;
        }
        (Sum, Granted, Explained) = (sum.Sum, sum.Granted, sum.Explained);
    }
}
