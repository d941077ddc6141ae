using Anlan.Browser.Tests.Hosting;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Browser.Tests;

/// <summary>Pages that show many problems at once, with some late, some due and some closed.</summary>
public sealed class ListPageTests(Chromium chromium, ListPageTests.Rounds store) : IClassFixture<ListPageTests.Rounds>
{
    /// <summary>Characters of an ordinary page, so that it comes at once over a phone's network.</summary>
    private const int LargestPage = 60_000;

    /// <summary>Three rounds: long overdue, due within days, and one that is closed and looked back on.</summary>
    public sealed class Rounds : BrowserStore
    {
        public Guid Late { get; private set; }

        public Guid Closed { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await WithAsync(async services =>
            {
                var scenarios = services.GetRequiredService<SupervisionScenarios>();
                Late = await scenarios.DistrictRoundAsync(CancellationToken.None, new DateOnly(2026, 6, 8));
                await scenarios.StationRoundAsync(CancellationToken.None, new DateOnly(2026, 8, 28));
                Closed = await scenarios.DistrictRoundAsync(CancellationToken.None, new DateOnly(2026, 10, 12));
                var people = await services.GetRequiredService<AppDb>().AllAccounts().ToDictionaryAsync(a => a.UserName!, a => a.Id);
                await scenarios.CloseAllAsync(Closed, people["panyue"], people["linxiaozhou"], CancellationToken.None);
                return 0;
            });
        }
    }

    [Theory]
    [InlineData("gaoyuan", "/", "today-office")]
    [InlineData("weichangqing", "/", "today-district")]
    [InlineData("gaoyuan", "/rectification", "problems")]
    [InlineData("gaoyuan", "/overview", "overview")]
    [InlineData("gaoyuan", "/search?q=台账", "search")]
    public async Task A_full_page_stands_at_both_widths(string userName, string path, string name)
    {
        await using var person = await Person.SignInAsync(chromium, store, userName);
        await person.OpenAsync(path);
        await person.JudgeAsync(name);
        Assert.InRange((await person.Page.ContentAsync()).Length, 1000, LargestPage);
    }

    [Fact]
    public async Task Drawing_a_look_back_stands_at_both_widths()
    {
        await using var person = await Person.SignInAsync(chromium, store, "gaoyuan");
        await person.OpenAsync($"/supervision/{store.Closed}/look-back/draw");
        await person.JudgeAsync("look-back-draw");
    }
}
