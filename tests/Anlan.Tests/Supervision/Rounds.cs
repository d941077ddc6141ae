using Anlan.Modules.Access;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>Rounds in a test store, made by the scenarios of the program.</summary>
internal static class Rounds
{
    public static Task<Guid> DistrictRoundAsync(this TestStore store, DateOnly? issuedOn = null) =>
        store.WithAsync(services =>
            services.GetRequiredService<SupervisionScenarios>().DistrictRoundAsync(CancellationToken.None, issuedOn)
        );

    /// <summary>A round over 门头沟区 whose five problems are all closed: reported by panyue, verified by linxiaozhou.</summary>
    public static async Task<Guid> ClosedRoundAsync(this TestStore store)
    {
        var round = await store.DistrictRoundAsync();
        var (reporter, verifier) = (await store.AccountAsync("panyue"), await store.AccountAsync("linxiaozhou"));
        await store.WithAsync(async services =>
        {
            await services.GetRequiredService<SupervisionScenarios>().CloseAllAsync(round, reporter, verifier, CancellationToken.None);
            return 0;
        });
        return round;
    }

    public static Task<Guid> AccountAsync(this TestStore store, string userName) =>
        store.WithDbAsync(db => db.AllAccounts().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());
}
