using System.Net;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>What a unit asked for and nobody has answered can be taken back; what was answered cannot.</summary>
public abstract class RecallTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task A_report_is_taken_back_the_work_goes_on_and_nobody_can_answer_it_any_more()
    {
        var (_, path) = await store.RectifyingAsync();
        var (unit, office) = (await store.SignedInAsync("qiushuhua"), await store.SignedInAsync("gaoyuan"));
        await ReportAsync(unit, path);
        await office.GetAsync(path + "/verification");
        await unit.GetAsync(path);
        Assert.Contains(unit.Page.QuerySelectorAll(".act-links a"), a => a.TextContent == "撤回申请");
        await unit.GetAsync(path + "/recall");
        await unit.SubmitAsync(Form);
        Assert.Equal(["form.missing"], unit.Refusals);
        await unit.SubmitAsync(Form, ("Input.Reason", "还有一处没有改完。"));
        Assert.Equal(path, unit.Path);
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
        Assert.Contains("已撤回", unit.Text, StringComparison.Ordinal);
        Assert.Contains("撤回复核申请", unit.Text, StringComparison.Ordinal);
        Assert.Contains(
            (await store.NoticesAsync(path)),
            n => n.EndsWith("的复核申请已由责任单位撤回：还有一处没有改完。", StringComparison.Ordinal)
        );
        await office.SubmitAsync(Form, ("Input.Result", "accept"), ("Input.Reason", "看过了"));
        Assert.NotEqual(path, office.Path);
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
        await unit.GetAsync(path + "/recall");
        Assert.Equal(["recall.nothing"], unit.Refusals);
        await ReportAsync(unit, path);
        Assert.Equal(ItemState.Reported, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task A_request_for_more_time_is_taken_back_and_may_be_made_anew()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await store.SignedInAsync("qiushuhua");
        for (var time = 1; time <= 2; time++)
        {
            await unit.GetAsync(path + "/extension/new");
            await unit.SubmitAsync(
                Form,
                ("Input.NewDueOn", "2027-06-30"),
                ("Input.Reason", "设备要定制"),
                ("Input.InterimControl", "专人看守")
            );
            Assert.Equal(path, unit.Path);
            await unit.GetAsync(path + "/recall");
            await unit.SubmitAsync(Form, ("Input.Reason", "设备提前到货。"));
            Assert.Equal(path, unit.Path);
        }
        // Told are those who were asked: the keeper alone decides on more time.
        var told = (await store.NoticesAsync(path)).Where(n => n.Contains("的延期申请已由责任单位撤回", StringComparison.Ordinal));
        Assert.Equal(["110000-AWB", "110000-AWB"], told.Select(n => n.Split(':')[0]));
        var id = Guid.Parse(path[^36..]);
        Assert.Equal(
            (2, 0),
            await store.WithDbAsync(async db =>
                (await db.ExtensionsOf(id).CountAsync(), await db.ExtensionsOf(id).CountAsync(ExtensionRequest.Waits))
            )
        );
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task Only_who_speaks_for_the_unit_takes_back_and_nothing_that_is_answered()
    {
        var (_, path) = await store.RectifyingAsync();
        var (unit, office) = (await store.SignedInAsync("qiushuhua"), await store.SignedInAsync("gaoyuan"));
        await ReportAsync(unit, path);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await store.SignedInAsync("duanpeng")).GetAsync(path + "/recall")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync(path + "/recall")).Status);
        await unit.GetAsync(path + "/recall");
        await office.GetAsync(path + "/verification");
        await office.SubmitAsync(Form, ("Input.Result", "accept"), ("Input.Reason", "到现场看过。"));
        await unit.SubmitAsync(Form, ("Input.Reason", "还有一处没有改完。"));
        Assert.Equal(["recall.nothing"], unit.Refusals);
        Assert.Equal(ItemState.Verified, (await store.StoredAsync(path)).State);
    }

    private static async Task ReportAsync(Visitor unit, string path)
    {
        await unit.GetAsync(path + "/verification/new");
        await unit.SubmitAsync(Form, ("Input.Summary", "已完成。"), ("Input.NoEvidenceReason", "现场已看过。"));
        Assert.Equal(path, unit.Path);
    }
}

public sealed class RecallOnSqlite(SqliteStore store) : RecallTests(store), IClassFixture<SqliteStore>;

public sealed class RecallOnPostgres(PostgresStore store) : RecallTests(store), IClassFixture<PostgresStore>;
