using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Bootstrap;
using Anlan.Modules.Calendar;
using Anlan.Modules.Organisations;
using Anlan.Modules.Organisations.Packs;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Hosting;

/// <summary>What happens between starting the program and its first request: migrations, the city's organisations, the first way in.</summary>
internal sealed class StoreStart(
    AppDb db,
    CaseLog log,
    StoreSettings settings,
    OrganisationPack pack,
    HolidayYears holidays,
    UserManager<Account> accounts,
    BootstrapToken bootstrap,
    TimeProvider clock,
    Today today
)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await db.UpgradeAsync(ct);
        if (!await db.Organisations().AnyAsync(ct))
            await LoadPackAsync(ct);
        await holidays.LoadShippedAsync(ct);
        if (settings.Demonstration)
            await MakeDemonstrationAccountsAsync(ct);
        else
            await bootstrap.AnnounceAsync(ct);
    }

    private async Task LoadPackAsync(CancellationToken ct)
    {
        var file = ProgramFolder.PathOf("packs", settings.Pack, "organisations.csv");
        var reading = PackFile.Read(await File.ReadAllTextAsync(file, ct));
        var rejections = (await pack.LookAsync(reading, ct)).Rejections;
        if (rejections.Count > 0)
            throw new InvalidDataException(string.Join('\n', rejections.Select(r => $"{file} {r}")));
        await pack.LoadAsync(settings.Pack, reading, ct);
    }

    private async Task MakeDemonstrationAccountsAsync(CancellationToken ct)
    {
        if (await db.AllAccounts().AnyAsync(ct))
            return;
        var codes = await db.Organisations().ToDictionaryAsync(o => o.Code, o => o.Id, ct);
        var shop = new Organisation
        {
            Id = Ids.New(clock),
            Code = DemonstrationAccount.EnterpriseCode,
            Name = "门头沟澜亭家常菜馆（虚构）",
            SortKey = DemonstrationAccount.EnterpriseCode,
            Kind = OrganisationKind.Enterprise,
            Path = "",
        };
        shop.PlaceUnder(await db.Organisations().SingleAsync(o => o.Code == DemonstrationAccount.EnterpriseStreet, ct));
        db.Add(shop);
        codes.Add(shop.Code, shop.Id);
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
                From = today.Date,
            };
            db.Add(posting);
            log.Add(new AccountMade(account.Id, person.UserName));
            log.Add(new PostingMade(account.Id, posting.Id, posting.Role, posting.OrganisationId));
        }
        await db.SaveActAsync(ct);
    }
}
