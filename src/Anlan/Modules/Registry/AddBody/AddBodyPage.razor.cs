using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Registry.AddBody;

public sealed partial class AddBodyPage(AddBody act, TimeProvider clock, Answer answer)
{
    private static readonly IReadOnlyList<Choice> KindChoices = [.. AddBody.Kinds.Select(k => new Choice(k.ToString(), k.Term()))];

    [SupplyParameterFromForm]
    public AddBody.Form? Input { get; set; }

    /// <summary>Code of the body above, from the page of that body.</summary>
    [SupplyParameterFromQuery(Name = "parent")]
    public string? Parent { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new AddBody.Form { Key = Ids.New(clock).ToString(), Parent = Parent };

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        Refusals = answer.Give(outcome, $"/organisations/{(outcome as Outcome.Done)?.Id}", "机构已新增。请安全管理员按需要授予任职。");
    }
}
