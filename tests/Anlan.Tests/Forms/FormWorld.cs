using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Anlan.Tests.Letters;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Forms;

/// <summary>
/// A store in which every form has somebody who may send it: rounds at every step of their way, letters at every step of their import, accounts
/// of every kind. A new form whose step is not here is named by the tests; add its step.
/// </summary>
internal static class FormWorld
{
    /// <returns>Where the steps are: looked at before anything else, since lists are long and nobody walks through the whole of them.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(TestStore store)
    {
        var pages = new List<string>();
        pages.AddRange(await PlanAsync(store));
        pages.AddRange(await RectifyAsync(store));
        pages.AddRange(await LookBackAsync(store));
        pages.AddRange(await ImportAsync(store));
        await ActAsync(store, "linxiaozhou", "/account/tokens");
        await ActAsync(store, "linxiaozhou", "/notices/feeds");
        // A second session, which can be ended, and an account that can be opened again.
        await store.SignedInAsync("linxiaozhou");
        var shut = $"/accounts/{await store.AccountAsync("duanpeng")}";
        var administrator = await store.SignedInAsync("xitong");
        await administrator.GetAsync(shut);
        await administrator.SubmitAsync("form[action$='/disable']");
        // One administrator's reset that can be decided, and one that can be asked for.
        await ActAsync(store, "xitong", $"/accounts/{await store.AccountAsync("anquan")}/reset-request");
        pages.Add($"/accounts/{await store.AccountAsync("shenji")}");
        // A body with nothing below it, which can be ended.
        var leaf = await store.WithDbAsync(db => db.Organisations().Where(o => o.Code == "110109-AWH").Select(o => o.Id).SingleAsync());
        return [.. pages, "/sign-in/code", shut, $"/organisations/{leaf}"];
    }

    /// <summary>A plan with one item written, a plan that can be handed in, a plan that can be decided.</summary>
    private static async Task<string[]> PlanAsync(TestStore store)
    {
        var begun = await store.DistrictRoundAsync();
        await store.WriteItemAsync(begun, 1);
        await ActAsync(store, "gaoyuan", $"/supervision/{begun}/people/new");
        var written = await store.DistrictRoundAsync();
        await store.WritePlanAsync(written);
        var submitted = await store.DistrictRoundAsync();
        await store.WritePlanAsync(submitted);
        await store.SubmitPlanAsync(submitted);
        return [.. new[] { begun, written, submitted }.SelectMany(r => new[] { $"/supervision/{r}", $"/supervision/{r}/plan" })];
    }

    /// <summary>Items of one round: with a task, waiting for verification, verified, waiting for more time, untouched.</summary>
    private static async Task<string[]> RectifyAsync(TestStore store)
    {
        var (round, waiting) = await store.RectifyingAsync();
        var tasked = await store.PathAsync(round, 1);
        await ActAsync(store, "weichangqing", tasked + "/tasks/new");
        await store.ReportAsync(waiting);
        var verified = await store.PathAsync(round, 3);
        await store.ReportAsync(verified);
        await store.DecideAsync(verified, "accept");
        var late = await store.PathAsync(round, 4);
        await ActAsync(store, "hejianmin", late + "/extension/new");
        return [$"/supervision/{round}", tasked, waiting, verified, late];
    }

    /// <summary>A round whose problems are all closed: its unit may report, its sample is drawn.</summary>
    private static async Task<string[]> LookBackAsync(TestStore store)
    {
        var (round, _) = await store.RectifyingAsync();
        var (reporter, verifier) = (await store.AccountAsync("panyue"), await store.AccountAsync("linxiaozhou"));
        await store.WithAsync(async services =>
        {
            await services.GetRequiredService<SupervisionScenarios>().CloseAllAsync(round, reporter, verifier, CancellationToken.None);
            return 0;
        });
        return
        [
            $"/supervision/{round}",
            $"/supervision/{round}/report",
            await ActAsync(store, "gaoyuan", $"/supervision/{round}/look-back/draw"),
        ];
    }

    /// <summary>A letter with an unknown unit, one that can be confirmed, and one that may be none.</summary>
    private static async Task<string[]> ImportAsync(TestStore store)
    {
        var open = await ImportLetters.ReviewAsync(store);
        await open.PressAsync("[formaction*='/major']");
        await open.PressAsync("[data-problem-item]:not(:has([formaction*='/not-major'])) [formaction*='/remove']");
        var ready = await ImportLetters.ReviewAsync(store);
        await ImportLetters.ResolveAsync(ready, ready.Path);
        var doubtful = await store.SignedInAsync("linxiaozhou");
        await ImportLetters.UploadAsync(doubtful, "通知.txt", ImportLetters.Bytes("关于召开会议的通知\n\n请各单位参加会议。\n"));
        return [open.Path.Split('?', '#')[0], ready.Path, doubtful.Path];
    }

    /// <summary>Sends the form of a page as it is filled by <see cref="FormFill"/>.</summary>
    /// <returns>The page it led to.</returns>
    private static async Task<string> ActAsync(TestStore store, string who, string path)
    {
        var visitor = await store.SignedInAsync(who);
        await visitor.GetAsync(path);
        var form = visitor.Page.Forms.First(f => f.Method == "post" && f.QuerySelector("[name=_handler]") is not null);
        await visitor.SubmitAsync(
            "form:has([name=_handler])",
            [.. FormFill.Legal(form, path).Where(f => f.Value is not null).Select(f => (f.Name, f.Value!))]
        );
        Assert.True(visitor.Refusals.Count == 0, $"{path} by {who}: {string.Join(", ", visitor.Refusals)}");
        return visitor.Path;
    }
}
