using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Registry.AddOrganisation;

public sealed partial class AddOrganisationPage(AddOrganisation act, TimeProvider clock, Answer answer)
{
    private static readonly IReadOnlyList<Choice> KindChoices = [.. AddOrganisation.Kinds.Select(k => new Choice(k.ToString(), k.Term()))];

    [SupplyParameterFromForm]
    public AddOrganisation.Form? Input { get; set; }

    /// <summary>Code of the organisation above, from the page of that organisation.</summary>
    [SupplyParameterFromQuery(Name = "parent")]
    public string? Parent { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new AddOrganisation.Form { Key = Ids.New(clock).ToString(), Parent = Parent };

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        Refusals = answer.Give(
            outcome,
            outcome is Outcome.Done { Id: { } made } ? RegistryPaths.Organisation(made) : RegistryPaths.List,
            "机构已新增。请安全管理员按需要授予任职。"
        );
    }
}
