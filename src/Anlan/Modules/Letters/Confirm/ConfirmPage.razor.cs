using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.Confirm;

public sealed partial class ConfirmPage(ConfirmDraft act, AppDb db, CurrentCaller caller, WorkingDays days, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    [SupplyParameterFromForm]
    public ConfirmDraft.Form? Input { get; set; }

    private ImportDraft? Draft { get; set; }

    private ConfirmSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        Draft = await db.DraftAsync(caller.Value, DraftId, ct);
        if (Draft is null)
        {
            answer.Missing();
            return;
        }
        Input ??= new ConfirmDraft.Form();
        Sheet = ConfirmSheet.Of(Draft, await OrganisationCatalogue.ReadAsync(db, ct), await days.CalendarAsync(ct));
    }

    private async Task SubmitAsync()
    {
        if (Draft is null)
            return;
        var outcome = await act.RunAsync(DraftId, Input!, answer.Cancelled);
        var to = outcome is Outcome.Done { Id: { } id } ? SupervisionPaths.Round(id) : LettersPaths.Draft(DraftId);
        Refusals = answer.Give(outcome, to, "督察记录和问题已生成，各责任单位会收到通知。");
    }
}
