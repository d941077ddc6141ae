using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.Succeed;

public sealed partial class SucceedOrganisationPage(SucceedOrganisation act, AppDb db, TimeProvider clock, Today today, Answer answer)
{
    private static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(SuccessionWay.Rename), SuccessionWay.Rename.Term(), "换了名称，职责和下级不变"),
        new(nameof(SuccessionWay.Merge), SuccessionWay.Merge.Term(), "业务和下级全部交给一个机构"),
        new(nameof(SuccessionWay.Split), SuccessionWay.Split.Term(), "业务由两个以上机构分别承接"),
    ];

    private string? name;
    private string? code;
    private int posted;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public SucceedOrganisation.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SucceedOrganisation.Form { Key = Ids.New(clock).ToString() };
        var body = await db.Organisations()
            .Where(o => o.Id == Id)
            .Select(o => new { o.Name, o.Code })
            .SingleOrDefaultAsync(answer.Cancelled);
        if (body is null)
            answer.Missing();
        (name, code) = (body?.Name, body?.Code);
        var day = today.Date;
        posted = await db.AllPostings().CountAsync(p => p.OrganisationId == Id && (p.To == null || p.To >= day), answer.Cancelled);
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            RegistryPaths.Organisation(Id),
            "已办理承继，后继看得到本机构的记录。新名称的简称请在后继的“别名”里补上。"
        );
}
