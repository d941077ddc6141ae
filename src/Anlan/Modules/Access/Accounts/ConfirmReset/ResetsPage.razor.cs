using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

/// <summary>Requests that wait for another administrator.</summary>
public sealed partial class ResetsPage(AppDb db, Answer answer)
{
    private List<ResetRow> rows = [];

    protected override async Task OnInitializedAsync() =>
        rows = await db.OpenResets().OrderBy(r => r.RequestedAt).ThenBy(r => r.Id).ToListAsync(answer.Cancelled);
}
