using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.EndOrganisation;

public sealed partial class EndOrganisationPage(EndOrganisation act, AppDb db, Today today, Answer answer)
{
    private string? name;
    private int posted;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public EndOrganisation.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new EndOrganisation.Form();
        name = await db.Organisations().Where(o => o.Id == Id).Select(o => o.Name).SingleOrDefaultAsync(answer.Cancelled);
        if (name is null)
            answer.Missing();
        var day = today.Date;
        posted = await db.AllPostings().CountAsync(p => p.OrganisationId == Id && (p.To == null || p.To >= day), answer.Cancelled);
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            RegistryPaths.Organisation(Id),
            "机构已撤销，记录仍然保留。"
        );
}
