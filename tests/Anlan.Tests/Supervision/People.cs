using Anlan.Common;
using Anlan.Data;
using Anlan.Hosting;
using Anlan.Modules.Access;
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
            {
                var posting = new Posting
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = account.Id,
                    Role = post.Role,
                    OrganisationId = await db.Organisations().Where(o => o.Code == post.OrganisationCode).Select(o => o.Id).SingleAsync(),
                    IndustryCode = post.Industry,
                    From = today.Date,
                };
                db.Add(posting);
                log.Add(new PostingMade(account.Id, posting.Id, post.Role, posting.OrganisationId));
            }
            await db.SaveActAsync(CancellationToken.None);
            return account.UserName;
        });

    /// <summary>What the program takes a person for today.</summary>
    public static async Task<Caller> CallerAsync(this TestStore store, string userName)
    {
        var account = await store.AccountAsync(userName);
        return await store.WithAsync(services =>
            services.GetRequiredService<AppDb>().CallerAsync(account, services.GetRequiredService<Today>().Date, CancellationToken.None)
        );
    }
}
