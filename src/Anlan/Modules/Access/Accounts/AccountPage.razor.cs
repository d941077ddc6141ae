using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts;

public sealed partial class AccountPage(AppDb db, Today today, Answer answer)
{
    private DateTime Now => today.Now;

    private AccountRow? account;
    private int sessions;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var now = today.Now;
        account = await db.AllAccounts().Where(a => a.Id == Id).Rows(db, today.Date).SingleOrDefaultAsync(answer.Cancelled);
        if (account is null)
            answer.Missing();
        sessions = await db.SessionsOf().CountAsync(s => s.AccountId == Id && s.ExpiresAt >= now, answer.Cancelled);
    }
}
