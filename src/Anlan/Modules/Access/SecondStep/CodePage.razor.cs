using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.SecondStep;

public sealed partial class CodePage(TryCode act, Answer answer)
{
    [SupplyParameterFromForm]
    public TryCode.Form? Input { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new TryCode.Form { ReturnUrl = ReturnUrl };

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Input!, answer.Cancelled), LocalUrl.OrHome(Input!.ReturnUrl));
}
