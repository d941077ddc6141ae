using System.Text.RegularExpressions;
using Anlan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The first main job from end to end: letter in, closed problems out. Every page on the way is judged at both widths.</summary>
/// <param name="way">The letter and the people who work on one of its problems.</param>
internal sealed partial class Walk(Chromium chromium, BrowserStore store, Walk.Way way)
{
    /// <summary>A letter about 门头沟区 and the problem that is followed to its end.</summary>
    /// <param name="Name">Begins the names of the pictures.</param>
    /// <param name="Letter">Path of the file.</param>
    /// <param name="Words">Words of the problem; its unit has people in the demonstration office.</param>
    /// <param name="Clerk">User who does the work.</param>
    /// <param name="Lead">User who reports it in the unit's name.</param>
    /// <param name="DoneBy">Last day in the plan, inside the limit of the letter.</param>
    internal sealed record Way(string Name, string Letter, string Words, string Clerk, string Lead, string DoneBy);

    private static readonly FilePayload Picture = new()
    {
        Name = "整改后.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        ),
    };

    public async Task RunAsync()
    {
        var round = await ImportAsync();
        await WritePlanAsync(round);
        await DecidePlanAsync(round);
        var problem = await WorkAsync();
        await ReportAsync(problem, judge: true);
        await VerifyAsync(problem, "退回", "要点里仍没有检查频次，请补充后再报。", judge: true);
        await ReportAsync(problem, judge: false);
        await VerifyAsync(problem, "通过", "查阅了印发的年度工作要点，写明了每月一查。", judge: false);
        await CloseAsync(problem);
        await LookBackAsync(round);
        await SeeTheWholeAsync();
    }

    /// <summary>The municipal office reads a letter, looks at what was read and confirms it.</summary>
    private async Task<string> ImportAsync()
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync("/letters");
        await office.JudgeAsync(Named("01-import"));
        await LetterSteps.ReadAsync(office, way.Letter);
        await office.JudgeAsync(Named("02-review"), isLarge: true);
        await office.FollowAsync("核对完毕，去确认");
        await office.JudgeAsync(Named("03-confirm"));
        await LetterSteps.ConfirmAsync(office, "门头沟区");
        await office.JudgeAsync(Named("03-record"));
        OfficeFile.Opens(await office.DownloadAsync("问题清单.xlsx"));
        OfficeFile.Opens(await office.DownloadAsync("反馈意见.docx"));
        return RoundPath().Match(office.Page.Url).Value;
    }

    /// <summary>The district's clerk fills the plan, its lead hands it in.</summary>
    private async Task WritePlanAsync(string round)
    {
        await using var clerk = await Person.SignInAsync(chromium, store, "panyue");
        await clerk.JudgeAsync(Named("04-today-of-the-district"));
        await clerk.OpenAsync(round + "/plan/head");
        await clerk.FillAsync("总体目标", "反馈问题全部按期整改，建立长效机制。");
        await clerk.FillAsync("举一反三措施", "对全区同类场所开展一次排查，问题列入台账逐项销号。");
        await clerk.FillAsync("文号", "门办发〔2026〕12号");
        await clerk.FillAsync("印发日期", "2026-11-20");
        await clerk.JudgeAsync(Named("05-plan-head"));
        await clerk.PressAsync("保存");
        await clerk.Page.Locator("td[data-label='问题'] a").First.ClickAsync();
        for (var number = 1; clerk.Page.Url.Contains("/plan/items/", StringComparison.Ordinal); number++)
        {
            await clerk.FillAsync("整改目标", $"第{number}个问题整改到位，不再反弹。");
            await clerk.FillAsync("整改措施", $"针对第{number}个问题查清原因。\n逐项落实并建立每月核对制度。");
            await clerk.FillAsync("责任人", "虚构 分管负责人");
            await clerk.FillAsync("完成时限", way.DoneBy);
            await clerk.Page.GetByLabel("责任单位").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            if (number == 1)
                await clerk.JudgeAsync(Named("06-plan-item"));
            await clerk.PressAsync("保存，填下一条");
        }
        await using var lead = await Person.SignInAsync(chromium, store, "weichangqing");
        await lead.OpenAsync(round + "/plan");
        await lead.JudgeAsync(Named("07-plan"));
        OfficeFile.Opens(await lead.DownloadAsync("下载整改方案.docx"));
        await lead.FollowAsync("提交");
        await lead.JudgeAsync(Named("08-plan-submit"));
        await lead.PressAsync("提交");
        await lead.SeeAsync("已提交");
    }

    private async Task DecidePlanAsync(string round)
    {
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        await office.JudgeAsync(Named("09-today-of-the-office"));
        await office.OpenAsync(round + "/plan");
        await office.FollowAsync("审定");
        await office.ChooseAsync("通过");
        await office.JudgeAsync(Named("10-plan-decision"));
        await office.PressAsync("提交结论");
        await office.SeeAsync("已通过");
    }

    /// <summary>The bureau's clerk finds the problem and writes what was done.</summary>
    private async Task<string> WorkAsync()
    {
        await using var clerk = await Person.SignInAsync(chromium, store, way.Clerk);
        await clerk.OpenAsync("/rectification?q=" + Uri.EscapeDataString(way.Words[..10]));
        await clerk.Page.Locator("td.lead a").First.ClickAsync();
        await clerk.SeeAsync(way.Words);
        var path = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.JudgeAsync(Named("11-problem"));
        await clerk.FollowAsync("登记进展");
        await clerk.FillAsync("日期", "2026-11-20");
        await clerk.FillAsync("进展", "年度工作要点已修订，增加安全监管一节。");
        await clerk.JudgeAsync(Named("12-progress"));
        await clerk.PressAsync("登记");
        await clerk.SeeAsync("增加安全监管一节");
        return path;
    }

    /// <summary>The bureau's lead adds a picture and asks for verification.</summary>
    private async Task ReportAsync(string problem, bool judge)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(50));
        await using var lead = await Person.SignInAsync(chromium, store, way.Lead);
        if (!judge)
            await lead.JudgeAsync(Named("16-today-after-return"));
        await lead.OpenAsync(problem + "/evidence");
        await lead.Page.GetByLabel("文件").SetInputFilesAsync(Picture);
        await lead.FillAsync("形成日期", "2026-11-20");
        if (judge)
            await lead.JudgeAsync(Named("13-evidence"));
        await lead.PressAsync("上传");
        await lead.OpenAsync(problem + "/verification/new");
        await lead.FillAsync("整改情况", "工作要点已印发，建立每月核对制度。");
        if (judge)
            await lead.JudgeAsync(Named("14-request"));
        await lead.PressAsync("申请复核");
        await lead.SeeAsync("已报完成");
    }

    private async Task VerifyAsync(string problem, string result, string reason, bool judge)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(30));
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        await office.OpenAsync(problem);
        await office.FollowAsync("复核");
        await office.ChooseAsync(result);
        await office.FillAsync("怎样核实的", reason);
        if (judge)
            await office.JudgeAsync(Named("15-verification"));
        await office.PressAsync("提交结论");
        await office.SeeAsync(reason);
    }

    private async Task CloseAsync(string problem)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(15));
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync(problem);
        await office.FollowAsync("销号");
        await office.JudgeAsync(Named("17-close"));
        await office.PressAsync("销号");
        await office.SeeAsync("已销号");
        await office.JudgeAsync(Named("18-closed-problem"));
        await office.OpenAsync(problem + "/clock");
        await office.JudgeAsync(Named("19-sum-of-the-deadline"));
    }

    private async Task LookBackAsync(string round)
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync(round + "/look-back/draw");
        await office.JudgeAsync(Named("20-draw"));
        await office.PressAsync("抽样");
        await office.JudgeAsync(Named("21-sample"));
        await office.FollowAsync("登记结果");
        await office.ChooseAsync("属实");
        await office.FillAsync("现场看到的情况", "查阅要点和三个月的检查记录，做法一致。");
        await office.JudgeAsync(Named("22-finding"));
        await office.PressAsync("登记");
        await office.SeeAsync("属实");
        await office.JudgeAsync(Named("23-look-back"));
    }

    private async Task SeeTheWholeAsync()
    {
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        foreach (
            var (path, name) in ((string, string)[])[("/overview", "overview"), ("/notices", "notices"), ("/rectification", "problems")]
        )
        {
            await office.OpenAsync(path);
            await office.JudgeAsync(Named("24-" + name));
        }
        OfficeFile.Opens(await office.DownloadAsync("导出表格"));
    }

    private string Named(string step) => $"{way.Name}-{step}";

    [GeneratedRegex("/supervision/[0-9a-f-]{36}")]
    private static partial Regex RoundPath();
}
