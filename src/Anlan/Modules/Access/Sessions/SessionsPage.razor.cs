using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Sessions;

/// <summary>Where one is signed in oneself.</summary>
public sealed partial class SessionsPage(AppDb db, CurrentCaller caller, CurrentSession current, Common.Today today, Answer answer)
{
    private IReadOnlyList<SignInSession> sessions = [];

    protected override async Task OnInitializedAsync()
    {
        var now = today.Now;
        sessions = await db.SessionsOf()
            .AsNoTracking()
            .Where(s => s.AccountId == caller.Value.AccountId && s.ExpiresAt >= now)
            .OrderByDescending(s => s.LastSeenAt)
            .ThenBy(s => s.Id)
            .ToListAsync(answer.Cancelled);
    }
}
