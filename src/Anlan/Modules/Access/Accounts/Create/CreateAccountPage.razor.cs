using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.Accounts.Create;

public sealed partial class CreateAccountPage(CreateAccount act, TimeProvider clock, Answer answer)
{
    [SupplyParameterFromForm]
    public CreateAccount.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new CreateAccount.Form { Key = Ids.New(clock).ToString() };

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Input!, answer.Cancelled),
            AccessPaths.Accounts,
            "账号已建立，请通知安全管理员授予任职。"
        );
}
