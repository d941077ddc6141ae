using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Tokens.MakeToken;

public sealed partial class ApiTokensPage(MakeApiToken act, AppDb db, CurrentCaller caller, Today today, Answer answer) : ComponentBase
{
    [SupplyParameterFromForm]
    public MakeApiToken.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyList<ApiToken> Tokens { get; set; } = [];

    private string? Made => act.Made;

    private DateTime? keysFrom;

    private bool Works(ApiToken token) => token.Works(today.Date) && !(keysFrom >= token.MadeAt);

    private string StateOf(ApiToken token) =>
        Works(token) ? "在用"
        : token.RevokedAt is not null ? "已撤销"
        : keysFrom >= token.MadeAt ? "重置密码时失效"
        : "已过期";

    protected override Task OnInitializedAsync()
    {
        Input ??= new MakeApiToken.Form { ValidTo = Today.Show(today.Date.AddDays(180)) };
        return ReadAsync();
    }

    /// <summary>The token is shown on the answer to the form itself: after a redirect it would be gone.</summary>
    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        if (outcome is Outcome.Done)
        {
            Input = new MakeApiToken.Form();
            await ReadAsync();
            return;
        }
        Refusals = answer.Give(outcome, AccessPaths.Tokens);
    }

    private async Task ReadAsync()
    {
        var me = caller.Value.AccountId;
        keysFrom = await db.AllAccounts().Where(a => a.Id == me).Select(a => a.KeysFrom).SingleAsync(answer.Cancelled);
        Tokens = await db.ApiTokens()
            .AsNoTracking()
            .Where(t => t.AccountId == me)
            .OrderByDescending(t => t.MadeAt)
            .ThenBy(t => t.Id)
            .ToListAsync(answer.Cancelled);
    }
}
