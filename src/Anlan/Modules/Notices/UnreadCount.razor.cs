using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices;

/// <summary>How many notices the caller has not read; for the frame. Asks the store by itself: the page uses the request's own connection at the same time.</summary>
public sealed partial class UnreadCount(IServiceScopeFactory scopes, CurrentCaller caller) : ComponentBase
{
    private int count;

    protected override async Task OnInitializedAsync()
    {
        if (!caller.Value.IsSignedIn)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        count = await db.UnreadFor(caller.Value).Take(100).CountAsync();
    }
}
