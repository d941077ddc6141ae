using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

public sealed partial class RequestResetPage(RequestReset act, AppDb db, TimeProvider clock, Answer answer)
{
    private string? name;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public RequestReset.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new RequestReset.Form { Key = Ids.New(clock).ToString() };
        name = await db.AllAccounts().Where(a => a.Id == Id).Select(a => a.UserName).SingleOrDefaultAsync(answer.Cancelled);
        if (name is null)
            answer.Missing();
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            AccessPaths.Account(Id),
            "申请已提出，请安全管理员或审计管理员核准。"
        );
}
