using Anlan.Browser.Tests.Hosting;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Browser.Tests;

/// <summary>The end of a round: the report of a district whose problems are all closed.</summary>
public sealed class ReportPageTests(Chromium chromium, ReportPageTests.ClosedRound store) : IClassFixture<ReportPageTests.ClosedRound>
{
    /// <summary>A round with an accepted plan and closed problems.</summary>
    public sealed class ClosedRound : BrowserStore
    {
        public Guid Round { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await WithAsync(async services =>
            {
                var scenarios = services.GetRequiredService<SupervisionScenarios>();
                Round = await scenarios.DistrictRoundAsync(CancellationToken.None, new DateOnly(2026, 10, 12));
                var people = await services.GetRequiredService<AppDb>().AllAccounts().ToDictionaryAsync(a => a.UserName!, a => a.Id);
                await scenarios.PlanAllAsync(Round, people["panyue"], people["linxiaozhou"], CancellationToken.None);
                await scenarios.CloseAllAsync(Round, people["panyue"], people["linxiaozhou"], CancellationToken.None);
                return 0;
            });
        }
    }

    [Fact]
    public async Task The_report_is_sent_kept_and_downloaded()
    {
        await using var lead = await Person.SignInAsync(chromium, store, "weichangqing");
        await lead.OpenAsync($"/supervision/{store.Round}/report");
        await lead.JudgeAsync("report");
        await lead.FollowAsync("报送");
        await lead.FillAsync("研究报告的会议", "区委常委会会议");
        await lead.FillAsync("会议日期", "2026-11-20");
        await lead.FillAsync("文号", "门发〔2026〕3号");
        await lead.FillAsync("签发人", "虚构 区委书记");
        await lead.FillAsync("总体情况", "反馈问题全部整改完毕。\n举一反三排查同类场所，建立每月核对制度。");
        await lead.JudgeAsync("report-new");
        await lead.PressAsync("报送");
        await lead.SeeAsync("已报送");
        await lead.JudgeAsync("report-sent");
        OfficeFile.Opens(await lead.DownloadAsync("下载整改情况报告.docx"));
    }
}
