using System.Net;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Rectification;

/// <summary>What cannot be done with a problem, by whom, and when.</summary>
public abstract class ItemRefusalTests(TestStore store)
{
    [Theory]
    [InlineData("/progress", "duanpeng", "form.missing form.missing")]
    [InlineData("/tasks/new", "panyue", "form.missing form.missing task.unit")]
    [InlineData("/explanation", "qiushuhua", "form.missing")]
    [InlineData("/verification/new", "qiushuhua", "form.missing")]
    [InlineData("/extension/new", "qiushuhua", "form.missing form.missing form.missing")]
    public async Task An_empty_form_is_told_every_field_it_lacks(string page, string who, string codes)
    {
        var (_, path) = await store.RectifyingAsync();
        var visitor = await store.SignedInAsync(who);
        await visitor.GetAsync(path + page);
        await visitor.SubmitAsync("main form");
        Assert.Equal(codes.Split(' '), visitor.Refusals);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
    }

    [Fact]
    public async Task Work_is_not_dated_in_the_future()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/progress");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-24"), ("Input.Text", "已完成"));
        Assert.Equal(["form.date-late"], clerk.Refusals);
        Assert.Equal("已完成", clerk.ValueOf("Input.Text"));
    }

    [Fact]
    public async Task Verification_is_not_asked_for_without_evidence_or_a_reason_why_there_is_none()
    {
        var (_, path) = await store.RectifyingAsync();
        var lead = await store.SignedInAsync("qiushuhua");
        await lead.GetAsync(path + "/verification/new");
        await lead.SubmitAsync("main form", ("Input.Summary", "已整改。"));
        Assert.Equal(["verification.no-evidence"], lead.Refusals);
        await lead.SubmitAsync("main form", ("Input.NoEvidenceReason", "口头整改，无书面材料。"));
        Assert.Equal(path, lead.Path);
        Assert.Contains("口头整改，无书面材料。", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_for_verification_neither_verifies_nor_closes_even_after_changing_sides()
    {
        var (round, path) = await store.RectifyingAsync();
        var other = await store.PathAsync(round, 4);
        var who = await store.PersonAsync(Role.UnitLead, "110109");
        await store.ReportAsync(path, who);
        await store.ReportAsync(other, "hejianmin");
        await store.MoveToTeamAsync(who);
        var turncoat = await store.SignedInAsync(who);
        await turncoat.GetAsync(path + "/verification");
        Assert.Equal(["verification.own-work"], turncoat.Refusals);
        Assert.Empty(turncoat.Page.QuerySelectorAll("main form"));
        // The form of another problem, sent to this one.
        await turncoat.GetAsync(other + "/verification");
        await turncoat.PostSameFormToAsync(path + "/verification", ("Input.Result", "accept"), ("Input.Reason", "我自己看过。"));
        Assert.Equal(["verification.own-work"], turncoat.Refusals);
        await store.DecideAsync(path, "accept");
        await store.DecideAsync(other, "accept");
        await turncoat.GetAsync(other + "/close");
        await turncoat.PostSameFormToAsync(path + "/close");
        Assert.Equal(["verification.own-work"], turncoat.Refusals);
        Assert.Equal(ItemState.Verified, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task Who_also_works_for_a_unit_that_owes_the_problem_does_not_verify_it()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var who = await store.PersonAsync(Role.UnitLead, "110109");
        await store.MoveToTeamAsync(who, keepOld: true);
        var both = await store.SignedInAsync(who);
        await both.GetAsync(path + "/verification");
        Assert.Equal(HttpStatusCode.Forbidden, both.Status);
        Assert.Empty(both.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Who_asked_for_more_time_does_not_grant_it()
    {
        var (_, path) = await store.RectifyingAsync();
        var who = await store.PersonAsync(Role.UnitLead, "110109");
        var lead = await store.SignedInAsync(who);
        await lead.GetAsync(path + "/extension/new");
        await lead.SubmitAsync(
            "main form",
            ("Input.NewDueOn", "2027-05-31"),
            ("Input.Reason", "等待系统升级。"),
            ("Input.InterimControl", "每周人工核对一次。")
        );
        await store.MoveToTeamAsync(who, role: Role.MunicipalOffice);
        var turncoat = await store.SignedInAsync(who);
        await turncoat.GetAsync(path + "/extension");
        await turncoat.SubmitAsync("main form", ("Input.Result", "grant"), ("Input.Reason", "同意。"));
        Assert.Equal(["extension.same-person"], turncoat.Refusals);
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task A_verification_is_decided_once()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var slow = await store.SignedInAsync("zhengguodong");
        await slow.GetAsync(path + "/verification");
        await store.DecideAsync(path, "return");
        await slow.SubmitAsync("main form", ("Input.Result", "accept"), ("Input.Reason", "我看可以。"));
        Assert.Equal(["item.state"], slow.Refusals);
        Assert.Equal("我看可以。", slow.ValueOf("Input.Reason"));
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task An_answer_to_an_earlier_request_does_not_decide_the_next_one()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var slow = await store.SignedInAsync("zhengguodong");
        await slow.GetAsync(path + "/verification");
        await store.DecideAsync(path, "return");
        await store.ReportAsync(path);
        await slow.SubmitAsync("main form", ("Input.Result", "accept"), ("Input.Reason", "我看可以。"));
        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Equal(ItemState.Reported, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task Reporting_again_what_is_reported_already_is_refused_also_by_a_form_opened_before()
    {
        var (_, path) = await store.RectifyingAsync();
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync(path + "/verification/new");
        await store.ReportAsync(path);
        var version = (await store.StoredAsync(path)).Version;
        await lead.SubmitAsync(
            "main form",
            ("Input.Version", $"{version}"),
            ("Input.Summary", "已整改。"),
            ("Input.NoEvidenceReason", "无")
        );
        Assert.Equal(["item.state"], lead.Refusals);
        await lead.GetAsync(path + "/verification/new");
        Assert.Equal(["item.state"], lead.Refusals);
        Assert.Empty(lead.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_problem_is_not_closed_before_it_is_verified()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        await store.DecideAsync(path, "accept");
        var office = await store.SignedInAsync("linxiaozhou");
        await office.GetAsync(path + "/close");
        var other = await store.PathAsync((await store.StoredAsync(path)).CaseId, 3);
        await office.PostSameFormToAsync(other + "/close", ("Input.Version", $"{(await store.StoredAsync(other)).Version}"));
        Assert.Equal(["item.state"], office.Refusals);
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(other)).State);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_problem_that_is_verified()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/progress");
        await store.ReportAsync(path);
        await store.DecideAsync(path, "accept");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "补一条。"));
        Assert.Equal(["item.finished"], clerk.Refusals);
        Assert.Equal("补一条。", clerk.ValueOf("Input.Text"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_does_its_act_once()
    {
        var (_, path) = await store.RectifyingAsync();
        var id = Guid.Parse(path[^36..]);
        var lead = await store.SignedInAsync("qiushuhua");
        await TwiceAsync(lead, path + "/progress", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已核对。"));
        await TwiceAsync(lead, path + "/explanation", ("Input.Text", "还在等。"));
        var district = await store.SignedInAsync("weichangqing");
        await district.GetAsync(path + "/tasks/new");
        var unit = district.OptionOf("门头沟区文化和旅游局");
        await TwiceAsync(
            district,
            path + "/tasks/new",
            ("Input.UnitId", unit),
            ("Input.Text", "核对台账。"),
            ("Input.DueOn", "2026-12-01")
        );
        await TwiceAsync(
            lead,
            path + "/extension/new",
            ("Input.NewDueOn", "2027-05-31"),
            ("Input.Reason", "等待。"),
            ("Input.InterimControl", "值守。")
        );
        var office = await store.SignedInAsync("gaoyuan");
        await TwiceAsync(office, path + "/extension", ("Input.Result", "grant"), ("Input.Reason", "同意。"));
        await TwiceAsync(lead, path + "/verification/new", ("Input.Summary", "已整改。"), ("Input.NoEvidenceReason", "无书面材料。"));
        await TwiceAsync(office, path + "/verification", ("Input.Result", "accept"), ("Input.Reason", "看过现场。"));
        await TwiceAsync(office, path + "/close");
        var acts = await store.ActsAsync(id);
        foreach (
            var act in (string[])
                [
                    "ProgressAdded",
                    "ItemExplained",
                    "TaskAssigned",
                    "ExtensionAsked",
                    "ExtensionGranted",
                    "VerificationRequested",
                    "ItemVerified",
                    "ItemClosed",
                ]
        )
            Assert.Equal((act, 1), (act, acts.Count(a => a == act)));
    }

    [Fact]
    public async Task Other_units_find_nothing_and_roles_without_business_are_turned_away()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        foreach (var page in (string[])["", "/clock", "/progress", "/evidence", "/verification/new", "/extension/new", "/tasks/new"])
        {
            var stranger = await store.SignedInAsync("yanzhigang");
            await stranger.GetAsync(path + page);
            Assert.Equal((page, HttpStatusCode.NotFound), (page, stranger.Status));
            var shop = await store.SignedInAsync("kongxiangfu");
            await shop.GetAsync(path + page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, shop.Status));
            var administrator = await store.SignedInAsync("anquan");
            await administrator.GetAsync(path + page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, administrator.Status));
        }
    }

    [Fact]
    public async Task A_clerk_prepares_but_does_not_speak_for_the_unit()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        foreach (var page in (string[])["/verification/new", "/extension/new", "/explanation"])
        {
            await clerk.GetAsync(path + page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, clerk.Status));
        }
    }

    private static async Task TwiceAsync(Visitor visitor, string page, params (string Name, string Value)[] values)
    {
        await visitor.GetAsync(page);
        await visitor.SubmitTwiceAsync("main form", values);
        Assert.Equal((page, HttpStatusCode.OK), (page, visitor.Status));
        Assert.Empty(visitor.Refusals);
    }
}

public sealed class ItemRefusalOnSqlite(SqliteStore store) : ItemRefusalTests(store), IClassFixture<SqliteStore>;

public sealed class ItemRefusalOnPostgres(PostgresStore store) : ItemRefusalTests(store), IClassFixture<PostgresStore>;
