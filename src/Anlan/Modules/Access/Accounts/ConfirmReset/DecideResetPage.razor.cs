using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

public sealed partial class DecideResetPage(DecideReset act, AppDb db, Answer answer)
{
    private ResetRow? row;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public DecideReset.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // A post may meet a request that has just been decided: the act says so.
        var opened = Input is null;
        Input ??= new DecideReset.Form();
        row = await db.OpenResets().SingleOrDefaultAsync(r => r.Id == Id, answer.Cancelled);
        if (opened && row is null)
            answer.Missing();
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Id, Input!, answer.Cancelled), AccessPaths.Resets, "已办理，结论已记入审计日志。");
}
