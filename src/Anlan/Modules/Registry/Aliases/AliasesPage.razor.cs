using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.Aliases;

/// <summary>The names of an organisation, and the form that adds one.</summary>
public sealed partial class AliasesPage(AddAlias act, AppDb db, TimeProvider clock, Answer answer)
{
    private Organisation? body;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public AddAlias.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new AddAlias.Form { Key = Ids.New(clock).ToString() };
        body = await db.Organisations().AsNoTracking().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == Id, answer.Cancelled);
        if (body is null)
            answer.Missing();
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            RegistryPaths.Organisation(Id, "aliases"),
            "别名已增加，导入公文时就认得了。"
        );
}
