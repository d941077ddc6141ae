using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.Bootstrap;

public sealed partial class FirstAdministratorPage(MakeFirstAdministrator act, Answer answer)
{
    [SupplyParameterFromForm]
    public MakeFirstAdministrator.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new MakeFirstAdministrator.Form();

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Input!, answer.Cancelled), AccessPaths.SignIn, "管理员已建立，请登录。");
}
