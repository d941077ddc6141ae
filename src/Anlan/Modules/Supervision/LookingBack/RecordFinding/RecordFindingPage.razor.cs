using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.List;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.LookingBack.RecordFinding;

public sealed partial class RecordFindingPage(RecordFinding act, AppDb db, CurrentCaller caller, Answer answer) : ComponentBase
{
    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid ItemId { get; set; }

    [SupplyParameterFromForm]
    public RecordFinding.Form? Input { get; set; }

    private ItemRow? Item { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new RecordFinding.Form();
        var itemId = await db.LookBacksFor(caller.Value)
            .Where(l => l.Id == Id)
            .SelectMany(l => l.Items)
            .Where(i => i.Id == ItemId)
            .Select(i => i.ItemId)
            .SingleOrDefaultAsync(answer.Cancelled);
        Item = await db.ItemsFor(caller.Value).Where(p => p.Id == itemId).Rows(db).SingleOrDefaultAsync(answer.Cancelled);
        if (Item is null)
            answer.Missing();
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Id, ItemId, Input!, answer.Cancelled), SupervisionPaths.LookBack(Id), "已登记。");
}
