using Anlan.Common;
using Anlan.Modules.Organisations.Packs;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Registry.LoadPack;

public sealed partial class LoadPackPage(LoadPack act, Answer answer)
{
    /// <summary>Rows of each table; a first load has more than a thousand.</summary>
    private const int Shown = 200;

    private PackReading? reading;
    private PackResult? result;

    [SupplyParameterFromForm]
    public LoadPack.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new LoadPack.Form();

    private async Task SubmitAsync()
    {
        if (!string.IsNullOrEmpty(Input!.Text))
        {
            var (outcome, done) = await act.RunAsync(Input, answer.Cancelled);
            var message =
                $"已载入：新增{done.Count(PackChangeKind.Added)}个，更新{done.Count(PackChangeKind.Changed)}个，撤销{done.Count(PackChangeKind.Ended)}个。";
            Refusals = answer.Give(outcome, RegistryPaths.List, message);
            return;
        }
        (reading, result, var refusal) = await act.LookAsync(Input, answer.Cancelled);
        if (refusal is not null)
            Refusals = answer.Give(refusal, RegistryPaths.Pack);
    }
}
