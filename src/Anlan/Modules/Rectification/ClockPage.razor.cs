using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification;

/// <summary>The sum behind the last day of a problem: every day counted, or why not, and how extensions moved it.</summary>
public sealed partial class ClockPage(ItemSheets sheets, ClockSums sums, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private ItemSheet? Sheet { get; set; }

    private DueDate? Sum { get; set; }

    private IReadOnlyList<ExtensionRequest> Granted { get; set; } = [];

    private bool Explained { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        if (Sheet is null || await sums.ReadAsync(Id, answer.Cancelled) is not { } sum)
        {
            answer.Missing();
            return;
        }
        (Sum, Granted, Explained) = (sum.Sum, sum.Granted, sum.Explained);
    }
}
