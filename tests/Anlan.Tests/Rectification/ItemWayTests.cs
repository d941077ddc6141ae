using System.Net;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Rectification;

/// <summary>From an accepted plan to the closing of a problem, by the people of both sides.</summary>
public abstract class ItemWayTests(TestStore store)
{
    [Fact]
    public async Task A_problem_is_worked_on_proved_returned_proved_again_verified_by_another_person_and_closed()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/progress");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已逐家核对台账。"));
        Assert.Contains("已逐家核对台账。", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("发生于2026年11月20日", clerk.Text, StringComparison.Ordinal);
        await store.ReportAsync(path);
        await store.DecideAsync(path, "return");
        var returned = await store.StoredAsync(path);
        Assert.Equal((ItemState.Rectifying, 1), (returned.State, returned.Returns));
        await store.ReportAsync(path);
        await store.DecideAsync(path, "accept");
        var closer = await store.SignedInAsync("linxiaozhou");
        await closer.GetAsync(path);
        Assert.Equal("销号", closer.Page.QuerySelector("[data-next]")!.TextContent);
        await closer.GetAsync(path + "/close");
        await closer.SubmitAsync("main form");
        Assert.Equal(path, closer.Path);
        var closed = await store.StoredAsync(path);
        Assert.Equal((ItemState.Closed, new DateOnly(2026, 11, 23)), (closed.State, closed.ClosedOn));
        foreach (var title in (string[])["登记整改进展", "上传佐证材料", "复核退回，继续整改", "复核通过", "销号"])
            Assert.Contains(title, closer.Page.QuerySelector(".time-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_act_tells_the_side_that_must_act_next()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        Assert.Contains("110000-AWB:问题2已报完成，请复核。", await store.NoticesAsync(path));
        await store.DecideAsync(path, "return");
        Assert.Contains("110109-WLJ:问题2复核退回，请继续整改：到现场核对了台账。", await store.NoticesAsync(path));
    }

    [Fact]
    public async Task The_page_shows_the_passage_of_the_letter_marked_and_the_sum_of_the_deadline_day_by_day()
    {
        var (_, path) = await store.RectifyingAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path);
        Assert.Equal("区文化和旅游局对剧本娱乐场所底数不清，台账中8家单位已停业仍未更新。", office.Page.QuerySelector("mark")!.TextContent);
        Assert.Contains("以上情况已当场告知", office.Page.QuerySelector(".letter-text")!.TextContent, StringComparison.Ordinal);
        await office.GetAsync(path + "/clock");
        var rows = office.Page.QuerySelectorAll("table.day-sum tbody tr").Select(r => r.TextContent.Trim()).ToList();
        Assert.StartsWith("2026-11-23", rows[0], StringComparison.Ordinal);
        Assert.Contains("起算日，不计入", rows[0], StringComparison.Ordinal);
        Assert.Contains("60", rows[^1], StringComparison.Ordinal);
        Assert.Contains(rows, r => r.Contains("周末", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_reads_its_own_passage_but_not_what_the_letter_says_of_others_around_it()
    {
        var (_, path) = await store.RectifyingAsync();
        var bureau = await store.SignedInAsync("duanpeng");
        await bureau.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, bureau.Status);
        var text = bureau.Page.QuerySelector(".letter-text")!.TextContent;
        Assert.StartsWith("区文化和旅游局", text, StringComparison.Ordinal);
        Assert.EndsWith("仍未更新。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_lets_its_unit_see_the_problem_and_is_done_once()
    {
        var (_, path) = await store.RectifyingAsync();
        var street = await store.SignedInAsync("taoran");
        await street.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, street.Status);
        var district = await store.SignedInAsync("panyue");
        await district.GetAsync(path + "/tasks/new");
        var unit = district.Page.QuerySelectorAll("option").Single(o => o.TextContent == "城子街道");
        await district.SubmitAsync(
            "main form",
            ("Input.UnitId", unit.GetAttribute("value")!),
            ("Input.Text", "逐户核对辖区剧本娱乐场所。"),
            ("Input.DueOn", "2026-12-10")
        );
        Assert.Equal(path, district.Path);
        await street.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, street.Status);
        var done = street.Page.QuerySelectorAll("a").Single(a => a.TextContent == "办结").GetAttribute("href")!;
        await street.GetAsync(done);
        await street.SubmitAsync("main form", ("Input.DoneOn", "2026-11-23"), ("Input.Note", "核对42户。"));
        Assert.Contains("2026-11-23办结：核对42户。", street.Text, StringComparison.Ordinal);
        await street.GetAsync(done);
        Assert.Equal(["task.done"], street.Refusals);
    }

    [Fact]
    public async Task A_granted_extension_moves_the_clock_and_leaves_the_problem_under_control()
    {
        var (_, path) = await store.RectifyingAsync();
        var before = (await store.StoredAsync(path)).DueOn!.Value;
        var unit = await store.SignedInAsync("qiushuhua");
        await unit.GetAsync(path + "/extension/new");
        await unit.SubmitAsync(
            "main form",
            ("Input.NewDueOn", "2027-05-31"),
            ("Input.Reason", "等待系统升级。"),
            ("Input.InterimControl", "每周人工核对一次。")
        );
        Assert.Equal(path, unit.Path);
        Assert.Equal(before, (await store.StoredAsync(path)).DueOn);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path);
        Assert.Equal("审批延期", office.Page.QuerySelector("[data-next]")!.TextContent);
        await office.GetAsync(path + "/extension");
        await office.SubmitAsync("main form", ("Input.Result", "grant"), ("Input.Reason", "同意，管控措施可行。"));
        var problem = await store.StoredAsync(path);
        Assert.Equal((ItemState.UnderControl, new DateOnly(2027, 5, 31), false), (problem.State, problem.DueOn, problem.DueProvisional));
        await office.GetAsync(path + "/clock");
        Assert.Contains("延到2027年5月31日", office.Text, StringComparison.Ordinal);
        Assert.NotEmpty(office.Page.QuerySelectorAll("table.day-sum tbody tr"));
    }

    [Fact]
    public async Task A_refused_extension_changes_nothing_but_the_record()
    {
        var (_, path) = await store.RectifyingAsync();
        var before = (await store.StoredAsync(path)).DueOn;
        var unit = await store.SignedInAsync("weichangqing");
        await unit.GetAsync(path + "/extension/new");
        await unit.SubmitAsync(
            "main form",
            ("Input.NewDueOn", "2027-05-31"),
            ("Input.Reason", "等待系统升级。"),
            ("Input.InterimControl", "每周人工核对一次。")
        );
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path + "/extension");
        await office.SubmitAsync("main form", ("Input.Result", "refuse"), ("Input.Reason", "不需要等系统。"));
        var problem = await store.StoredAsync(path);
        Assert.Equal((ItemState.Rectifying, before), (problem.State, problem.DueOn));
        await office.GetAsync(path);
        Assert.Contains("不需要等系统。", office.Text, StringComparison.Ordinal);
    }
}

public sealed class ItemWayOnSqlite(SqliteStore store) : ItemWayTests(store), IClassFixture<SqliteStore>;

public sealed class ItemWayOnPostgres(PostgresStore store) : ItemWayTests(store), IClassFixture<PostgresStore>;
