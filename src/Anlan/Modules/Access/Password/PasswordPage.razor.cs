using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.Password;

public sealed partial class PasswordPage(ChangePassword act, CurrentCaller caller, Answer answer)
{
    [SupplyParameterFromForm]
    public ChangePassword.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private bool Demanded => caller.Value.MustChangePassword;

    protected override void OnInitialized() => Input ??= new ChangePassword.Form();

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Input!, answer.Cancelled), "/", "密码已修改，其他设备上的登录已退出。");
}
