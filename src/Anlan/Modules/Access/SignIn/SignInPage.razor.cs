using Anlan.Common;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.SignIn;

public sealed partial class SignInPage(TrySignIn act, TryCode second, Answer answer, StoreSettings settings)
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

    /// <summary>Carried from the step of the password to that of the code; null in the first.</summary>
    private string? Ticket { get; set; }

    private async Task SubmitAsync()
    {
        var outcome = Input!.Ticket is { Length: > 0 }
            ? await second.RunAsync(Input, answer.Cancelled)
            : await act.RunAsync(Input, answer.Cancelled);
        Ticket = act.Ticket;
        if (Ticket is not null)
            return;
        Refusals = answer.Give(outcome, LocalUrl.OrHome(Input.ReturnUrl));
        if (!Refusals.Contains(TryCode.Again))
            Ticket = Input.Ticket;
    }
}
