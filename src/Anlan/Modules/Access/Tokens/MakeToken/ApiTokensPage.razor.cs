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

    private DateOnly Day => today.Date;

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

    private async Task ReadAsync() =>
        Tokens = await db.ApiTokens()
            .AsNoTracking()
            .Where(t => t.AccountId == caller.Value.AccountId)
            .OrderByDescending(t => t.MadeAt)
            .ThenBy(t => t.Id)
            .ToListAsync(answer.Cancelled);
}
