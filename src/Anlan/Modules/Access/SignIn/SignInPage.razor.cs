using Anlan.Common;
using Anlan.Modules.Access.Demonstration;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.SignIn;

public sealed partial class SignInPage(TrySignIn act, Answer answer, StoreSettings settings)
{
    [SupplyParameterFromForm]
    public TrySignIn.Form? Input { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>The demonstration account chosen from the list beside the form.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    private IReadOnlyList<DemonstrationAccount> Accounts => settings.Demonstration ? DemonstrationAccount.ReadAll() : [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() =>
        Input ??= new TrySignIn.Form { ReturnUrl = ReturnUrl, UserName = Accounts.Any(a => a.UserName == As) ? As : null };

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        Refusals = answer.Give(outcome, act.AwaitsCode ? AccessPaths.SignInCode(Input!.ReturnUrl) : LocalUrl.OrHome(Input!.ReturnUrl));
    }
}
