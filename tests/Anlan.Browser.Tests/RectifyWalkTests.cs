using Anlan.Browser.Tests.Hosting;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The second half of the walk: from an accepted plan to a problem that is looked back on, each page judged.</summary>
public sealed class RectifyWalkTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    private static readonly FilePayload Picture = new()
    {
        Name = "整改后.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        ),
    };

    [Fact]
    public async Task A_problem_is_worked_on_proved_returned_verified_closed_and_looked_back_on()
    {
        var (round, path) = await RectifyingAsync();

        await using var clerk = await Person.SignInAsync(chromium, store, "duanpeng");
        await clerk.OpenAsync(path);
        await clerk.JudgeAsync("walk-10-problem-of-the-clerk");
        await clerk.FollowAsync("登记进展");
        await clerk.FillAsync("日期", "2026-11-20");
        await clerk.FillAsync("进展", "已逐家核对台账，停业的8家已核销，新增3家已录入。");
        await clerk.JudgeAsync("walk-11-progress");
        await clerk.Page.Locator("main form button[type=submit]").ClickAsync();
        await clerk.SeeAsync("新增3家已录入");

        await ProveAsync(path, "walk-12-evidence", "walk-13-request");
        await DecideAsync(path, "退回", "台账中仍有两家停业单位，请补核后再报。", "walk-14-verification");
        await using var lead = await Person.SignInAsync(chromium, store, "qiushuhua");
        await lead.SeeAsync("退回");
        await lead.JudgeAsync("walk-15-today-after-return");
        await ProveAsync(path, null, null);
        await DecideAsync(path, "通过", "到现场逐家核对，与台账一致。", null);

        store.Clock.Advance(TimeSpan.FromMinutes(15));
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync(path);
        await office.FollowAsync("销号");
        await office.JudgeAsync("walk-16-close");
        await office.PressAsync("销号");
        await office.SeeAsync("已销号");
        await office.JudgeAsync("walk-17-closed-problem");
        await office.OpenAsync(path + "/clock");
        await office.JudgeAsync("walk-18-sum-of-the-deadline");

        await office.OpenAsync($"/supervision/{round}/look-back/draw");
        await office.PressAsync("抽样");
        await office.JudgeAsync("walk-19-sample");
        await office.FollowAsync("登记结果");
        await office.ChooseAsync("属实");
        await office.FillAsync("现场看到的情况", "抽查5家，台账与现场一致。");
        await office.JudgeAsync("walk-20-finding");
        await office.PressAsync("登记");
        await office.SeeAsync("属实");
        await office.JudgeAsync("walk-21-look-back");
    }

    private async Task<(Guid Round, string Path)> RectifyingAsync() =>
        await store.WithAsync(async services =>
        {
            var scenarios = services.GetRequiredService<SupervisionScenarios>();
            var db = services.GetRequiredService<AppDb>();
            var people = await db.AllAccounts().ToDictionaryAsync(a => a.UserName!, a => a.Id);
            var round = await scenarios.DistrictRoundAsync(CancellationToken.None);
            await scenarios.PlanAllAsync(round, people["weichangqing"], people["linxiaozhou"], CancellationToken.None);
            var problem = await db.ProblemsOfRound(round).Where(p => p.Number == 2).Select(p => p.Id).SingleAsync();
            return (round, $"/supervision/problems/{problem}");
        });

    /// <summary>The unit's lead adds a picture and asks for verification.</summary>
    private async Task ProveAsync(string path, string? evidencePicture, string? requestPicture)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(50));
        await using var lead = await Person.SignInAsync(chromium, store, "qiushuhua");
        await lead.OpenAsync(path + "/evidence");
        await lead.Page.GetByLabel("文件").SetInputFilesAsync(Picture);
        await lead.FillAsync("形成日期", "2026-11-20");
        if (evidencePicture is not null)
            await lead.JudgeAsync(evidencePicture);
        await lead.PressAsync("上传");
        await lead.OpenAsync(path + "/verification/new");
        await lead.FillAsync("整改情况", "台账已更新，停业单位已核销，建立每月核对制度。");
        if (requestPicture is not null)
            await lead.JudgeAsync(requestPicture);
        await lead.PressAsync("申请复核");
        await lead.SeeAsync("已报完成");
    }

    /// <summary>The municipal office decides on the request.</summary>
    private async Task DecideAsync(string path, string result, string reason, string? picture)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(30));
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        await office.OpenAsync(path + "/verification");
        await office.ChooseAsync(result);
        await office.FillAsync("怎样核实的", reason);
        if (picture is not null)
            await office.JudgeAsync(picture);
        await office.PressAsync("提交结论");
        await office.SeeAsync(reason);
    }
}
