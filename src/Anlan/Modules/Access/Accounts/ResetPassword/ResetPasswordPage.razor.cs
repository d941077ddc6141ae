using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ResetPassword;

public sealed partial class ResetPasswordPage(ResetPassword act, AppDb db, Answer answer)
{
    private string? name;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public ResetPassword.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new ResetPassword.Form();
        name = await db.AllAccounts().Where(a => a.Id == Id).Select(a => a.UserName).SingleOrDefaultAsync(answer.Cancelled);
        if (name is null)
            answer.Missing();
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            AccessPaths.Account(Id),
            "密码已重置，请把临时密码告诉本人。"
        );
}
