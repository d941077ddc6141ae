using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>A post a test gives to a person.</summary>
internal sealed record Post(Role Role, string OrganisationCode, string? Industry = null);

/// <summary>New people, so that no other test meets what becomes of them.</summary>
internal static class People
{
    /// <summary>Hashed once: it is slow on purpose, and tests need many people.</summary>
    private static string? passwordHash;

    public static Task<string> PersonAsync(this TestStore store, Role role, string organisationCode) =>
        store.PersonAsync(new Post(role, organisationCode));

    /// <summary>A person with posts from today, by the user name.</summary>
    public static Task<string> PersonAsync(this TestStore store, params IReadOnlyList<Post> posts) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var today = services.GetRequiredService<Today>();
            var log = services.GetRequiredService<CaseLog>();
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = $"p{Guid.CreateVersion7():N}",
                DisplayName = "虚构人员",
                CreatedAt = today.Now,
            };
            account.PasswordHash = passwordHash ??= services
                .GetRequiredService<IPasswordHasher<Account>>()
                .HashPassword(account, DemonstrationAccount.Password);
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
            Assert.True(made.Succeeded);
            log.Add(new AccountMade(account.Id, account.UserName));
            foreach (var post in posts)
                await AddAsync(services, account.Id, post);
            await db.SaveActAsync(CancellationToken.None);
            return account.UserName;
        });

    /// <summary>Gives a person a post from today; the old posts end yesterday unless they are kept.</summary>
    public static async Task MoveAsync(this TestStore store, string userName, Post post, bool keepOld = false)
    {
        var account = await store.AccountAsync(userName);
        await store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var yesterday = services.GetRequiredService<Today>().Date.AddDays(-1);
            if (!keepOld)
                foreach (var old in await db.AllPostings().Where(p => p.AccountId == account).ToListAsync())
                    Assert.Null(old.End(yesterday));
            await AddAsync(services, account, post);
            return await db.SaveActAsync(CancellationToken.None);
        });
    }

    /// <summary>What the program takes a person for today.</summary>
    public static async Task<Caller> CallerAsync(this TestStore store, string userName)
    {
        var account = await store.AccountAsync(userName);
        return await store.WithAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .CallerAsync(
                    services.GetRequiredService<PermissionTable>(),
                    account,
                    services.GetRequiredService<Today>().Date,
                    CancellationToken.None
                )
        );
    }

    private static async Task AddAsync(IServiceProvider services, Guid account, Post post)
    {
        var db = services.GetRequiredService<AppDb>();
        var posting = new Posting
        {
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Role = post.Role,
            OrganisationId = await db.Organisations().Where(o => o.Code == post.OrganisationCode).Select(o => o.Id).SingleAsync(),
            IndustryCode = post.Industry,
            From = services.GetRequiredService<Today>().Date,
        };
        db.Add(posting);
        services.GetRequiredService<CaseLog>().Add(new PostingMade(account, posting.Id, post.Role, posting.OrganisationId));
    }
}
