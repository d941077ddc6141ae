using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Accounts;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Postings.Grant;

/// <summary>One person's postings, and the form that grants another.</summary>
public sealed partial class GrantPostingPage(GrantPosting act, AppDb db, TimeProvider clock, Today today, Answer answer)
{
    private static readonly IReadOnlyList<Choice> RoleChoices = [.. GrantPosting.Granted.Select(r => new Choice(r.ToString(), r.Term()))];

    private AccountRow? account;
    private IReadOnlyList<AccountPosting> postings = [];

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public GrantPosting.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private DateOnly Day => today.Date;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new GrantPosting.Form { Key = Ids.New(clock).ToString(), From = Today.Show(today.Date) };
        account = await db.AllAccounts().Where(a => a.Id == Id).Rows(db, today.Date).SingleOrDefaultAsync(answer.Cancelled);
        if (account is null)
            answer.Missing();
        postings = await db.PostingsOf(Id).ToListAsync(answer.Cancelled);
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            AccessPaths.PostingsOf(Id),
            "任职已授予，从开始日期起生效。"
        );
}
