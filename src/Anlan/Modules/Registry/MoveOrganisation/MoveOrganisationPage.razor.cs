using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.MoveOrganisation;

public sealed partial class MoveOrganisationPage(MoveOrganisation act, AppDb db, Answer answer)
{
    private string? name;
    private string? parent;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public MoveOrganisation.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new MoveOrganisation.Form();
        var body = await db.Organisations()
            .Where(o => o.Id == Id)
            .Select(o => new { o.Name, Parent = db.Organisations().Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(answer.Cancelled);
        if (body is null)
            answer.Missing();
        (name, parent) = (body?.Name, body?.Parent);
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Id, Input!, answer.Cancelled), RegistryPaths.Organisation(Id), "已划转，管辖随之变化。");
}
