using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Access.Accounts;

/// <summary>All accounts, for the system administrator.</summary>
public sealed partial class AccountsPage(AppDb db, Today today, Answer answer)
{
    private static readonly IReadOnlyList<Choice> States = [new("active", "在用"), new("disabled", "已停用"), new("unposted", "未任职")];

    private Page<AccountRow> rows = new([], 1, Page.DefaultSize, 0);

    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private DateTime Now => today.Now;

    protected override async Task OnInitializedAsync() =>
        rows = await Page.ReadAsync(
            db.AllAccounts().Matching(Q, State, today.Date).OrderBy(a => a.UserName).ThenBy(a => a.Id).Rows(db, today.Date),
            Page.Parse(PageText),
            answer.Cancelled
        );
}
