using System.Net;
using Anlan.Data;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision.Records;

/// <summary>Who is in the team of a round, and who is told how to reach them.</summary>
public abstract class RoundPeopleTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task People_stand_on_the_record_and_only_the_liaisons_phone_is_for_the_units()
    {
        var round = await store.DistrictRoundAsync();
        await AddAsync(round, "郑国栋（虚构）", "Lead", "13900000001");
        await AddAsync(round, "苏宁远（虚构）", "Liaison", "010-12345678");
        var team = await (await store.SignedInAsync("suningyuan")).GetAsync($"/supervision/{round}");
        Assert.Contains("13900000001", team.Text, StringComparison.Ordinal);
        var unit = await (await store.SignedInAsync("weichangqing")).GetAsync($"/supervision/{round}");
        Assert.Contains("郑国栋（虚构）", unit.Text, StringComparison.Ordinal);
        Assert.Contains("010-12345678", unit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000001", unit.Text, StringComparison.Ordinal);
        Assert.Null(unit.Page.QuerySelector("form[action$='/remove']"));
        // The log is no second place for names and phones.
        var log = await store.WithDbAsync(db => db.Set<AuditEvent>().Where(e => e.ObjectId == round).ToListAsync());
        Assert.All(log, e => Assert.DoesNotContain("13900000001", e.Detail + e.Changes + e.Title + e.Reason, StringComparison.Ordinal));
        Assert.All(log, e => Assert.DoesNotContain("郑国栋", e.Detail + e.Changes + e.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_is_removed_once_however_often_the_button_is_pressed()
    {
        var round = await store.DistrictRoundAsync();
        await AddAsync(round, "临时人员", "Member", "");
        var keeper = await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}");
        await keeper.SubmitTwiceAsync("form[action$='/remove']", []);
        Assert.Equal(HttpStatusCode.OK, keeper.Status);
        Assert.DoesNotContain("临时人员", keeper.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["MemberAdded", "MemberRemoved"],
            await store.WithDbAsync(db =>
                db.Set<AuditEvent>().Where(e => e.ObjectId == round && e.Act.StartsWith("Member")).Select(e => e.Act).Order().ToListAsync()
            )
        );
    }

    [Theory]
    [InlineData("Input.Name", "", "form.missing")]
    [InlineData("Input.Name", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "form.too-long")]
    [InlineData("Input.Duty", "", "member.duty")]
    [InlineData("Input.Duty", "9", "member.duty")]
    [InlineData("Input.Phone", "打我手机", "member.phone")]
    public async Task What_cannot_be_right_is_refused_and_kept_as_typed(string field, string value, string code)
    {
        var round = await store.DistrictRoundAsync();
        var keeper = await OpenAsync(round);
        (string Name, string Value)[] values = [("Input.Name", "某人"), ("Input.Duty", "Member"), ("Input.Post", "处长")];
        await keeper.SubmitAsync(Form, [.. values.Where(v => v.Name != field), (field, value)]);
        Assert.Equal([code], keeper.Refusals);
        Assert.Equal("处长", keeper.ValueOf("Input.Post"));
        Assert.Equal(0, await CountAsync(round));
    }

    [Fact]
    public async Task A_team_has_one_head_and_nobody_twice_and_the_same_form_twice_is_one_person()
    {
        var round = await store.DistrictRoundAsync();
        var keeper = await OpenAsync(round);
        await keeper.SubmitTwiceAsync(Form, [("Input.Name", "甲"), ("Input.Duty", "Lead")]);
        Assert.Equal(1, await CountAsync(round));
        await keeper.GetAsync($"/supervision/{round}/people/new");
        await keeper.SubmitAsync(Form, ("Input.Name", "乙"), ("Input.Duty", "Lead"));
        Assert.Equal(["member.second-lead"], keeper.Refusals);
        await AddAsync(round, "丙", "Member", "");
        await keeper.GetAsync($"/supervision/{round}/people/new");
        await keeper.SubmitAsync(Form, ("Input.Name", "丙"), ("Input.Duty", "Member"));
        Assert.Equal(["member.twice"], keeper.Refusals);
    }

    private async Task<Visitor> OpenAsync(Guid round) =>
        await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}/people/new");

    private async Task AddAsync(Guid round, string name, string duty, string phone)
    {
        var keeper = await OpenAsync(round);
        await keeper.SubmitAsync(Form, ("Input.Name", name), ("Input.Duty", duty), ("Input.Phone", phone));
        Assert.Equal($"/supervision/{round}", keeper.Path.Split('#')[0]);
    }

    private Task<int> CountAsync(Guid round) => store.WithDbAsync(db => db.Set<RoundMember>().CountAsync(m => m.RoundId == round));
}

public sealed class RoundPeopleOnSqlite(SqliteStore store) : RoundPeopleTests(store), IClassFixture<SqliteStore>;

public sealed class RoundPeopleOnPostgres(PostgresStore store) : RoundPeopleTests(store), IClassFixture<PostgresStore>;
