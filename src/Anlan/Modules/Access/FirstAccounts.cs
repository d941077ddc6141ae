using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Bootstrap;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access;

/// <summary>The first way into a store: the token for the first administrators, or in a demonstration the accounts of the README.</summary>
internal sealed class FirstAccounts(
    AppDb db,
    CaseLog log,
    StoreSettings settings,
    UserManager<Account> accounts,
    BootstrapToken bootstrap,
    TimeProvider clock,
    Today today
) : FirstRows
{
    public override Task<Outcome> BringAsync(CancellationToken ct) =>
        settings.Demonstration ? MakeDemonstrationAccountsAsync(ct) : bootstrap.AnnounceAsync(ct);

    private async Task<Outcome> MakeDemonstrationAccountsAsync(CancellationToken ct)
    {
        if (await db.AllAccounts().AnyAsync(ct))
            return Outcome.Stored();
        var codes = await db.Organisations().ToDictionaryAsync(o => o.Code, o => o.Id, ct);
        foreach (var person in DemonstrationAccount.ReadAll())
        {
            var account = new Account
            {
                Id = Ids.New(clock),
                UserName = person.UserName,
                DisplayName = person.DisplayName,
                CreatedAt = today.Now,
            };
            var made = await accounts.CreateAsync(account, DemonstrationAccount.Password);
            if (!made.Succeeded)
                throw new InvalidDataException(string.Join('\n', made.Errors.Select(e => e.Description)));
            var posting = new Posting
            {
                Id = Ids.New(clock),
                AccountId = account.Id,
                Role = person.Role,
                OrganisationId = codes[person.OrganisationCode],
                EnterpriseId = person.Enterprise is null ? null : Ids.New(clock),
                EnterpriseName = person.Enterprise,
                From = today.Date,
            };
            db.Add(posting);
            log.Add(new AccountMade(account.Id, person.UserName));
            log.Add(new PostingMade(account.Id, posting.Id, posting.Role, posting.OrganisationId));
        }
        return await db.SaveActAsync(ct);
    }
}
