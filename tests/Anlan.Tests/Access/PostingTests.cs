using System.Net;
using Anlan.Modules.Access;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Access;

public abstract class PostingTests(TestStore store)
{
    private const string Main = "form:has(input[name=_handler])";

    [Theory]
    [InlineData("gaoyuan", "AuditAdministrator")]
    [InlineData("xitong", "AuditAdministrator")]
    [InlineData("xitong", "UnitLead")]
    [InlineData("shenji", "SecurityAdministrator")]
    public async Task Administrators_exclude_each_other_and_every_business_role(string userName, string role)
    {
        var administrator = await GrantAsync(userName, ("Input.Role", role), ("Input.Organisation", "110000-AWB"));
        Assert.Equal(["posting.excludes"], administrator.Refusals);
    }

    [Fact]
    public async Task Nobody_grants_to_himself_or_ends_his_own_posting()
    {
        var administrator = await GrantAsync("anquan", ("Input.Role", "SecurityAdministrator"), ("Input.Organisation", "110000-AWB"));
        Assert.Equal(["posting.own"], administrator.Refusals);
        await administrator.SubmitAsync("form[action$='/end']");
        Assert.Contains("不能结束自己的任职", administrator.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/postings")).Status);
    }

    [Theory]
    [InlineData("posting.organisation", "Input.Organisation", "没有这个局")]
    [InlineData("posting.organisation", "Input.Organisation", "应急局")]
    [InlineData("posting.industry", "Input.Industry", "餐饮")]
    [InlineData("form.date", "Input.From", "明天")]
    [InlineData("posting.ends-before-start", "Input.To", "2020-01-01")]
    [InlineData("posting.role", "Input.Role", "King")]
    public async Task Bad_input_gets_its_sentence_and_stays_in_the_form(string code, string field, string value)
    {
        (string, string)[] good = [("Input.Role", "UnitClerk"), ("Input.Organisation", "110109-CGJ")];
        var administrator = await GrantAsync("luyao", [.. good.Where(g => g.Item1 != field), (field, value)]);
        Assert.Equal([code], administrator.Refusals);
    }

    [Fact]
    public async Task A_posting_that_begins_tomorrow_opens_nothing_today_and_an_ended_one_closes_at_once()
    {
        var account = await IdOfAsync("kongxiangfu");
        await GrantAsync("kongxiangfu", ("Input.Role", "UnitClerk"), ("Input.Organisation", "110109-CGJ"), ("Input.From", "2027-01-01"));
        var person = await store.SignedInAsync("kongxiangfu");
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/rectification")).Status);
        await GrantAsync("kongxiangfu", ("Input.Role", "UnitClerk"), ("Input.Organisation", "110109-WLJ"));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/rectification")).Status);

        var posting = await store.WithDbAsync(db =>
            db.AllPostings()
                .Where(p => p.AccountId == account && p.Role == Role.UnitClerk && p.From < new DateOnly(2027, 1, 1))
                .SingleAsync()
        );
        var administrator = await (await store.SignedInAsync("anquan")).GetAsync($"/postings/{account}");
        await administrator.SubmitAsync($"form[action$='/{posting.Id}/end']");
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/rectification")).Status);
    }

    private async Task<Visitor> GrantAsync(string userName, params (string, string)[] values)
    {
        var administrator = await (await store.SignedInAsync("anquan")).GetAsync($"/postings/{await IdOfAsync(userName)}");
        return await administrator.SubmitAsync(Main, values);
    }

    private Task<Guid> IdOfAsync(string name) =>
        store.WithDbAsync(db => db.AllAccounts().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());
}

public sealed class PostingsOnSqlite(SqliteStore store) : PostingTests(store), IClassFixture<SqliteStore>;

public sealed class PostingsOnPostgres(PostgresStore store) : PostingTests(store), IClassFixture<PostgresStore>;
