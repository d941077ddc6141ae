using Anlan.Data;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Calendar;

public abstract class LoadNoticeTests(TestStore store)
{
    private const string Form = "form[method='post'][enctype]";

    [Fact]
    public async Task A_confirmed_notice_moves_running_deadlines_and_tells_their_owners_in_one_act()
    {
        var round = await store.WithAsync(s =>
            s.GetRequiredService<SupervisionScenarios>().DistrictRoundAsync(default, new DateOnly(2026, 11, 20))
        );
        var before = await DueDaysAsync(round);
        Assert.All(before, p => Assert.True(p.DueProvisional));
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync("/calendar/upload");
        await office.SubmitAsync(
            Form,
            [("Input.Step", "preview")],
            [("Input.File", "notice.txt", System.Text.Encoding.UTF8.GetBytes(Notices2027.Text))]
        );
        Assert.Contains("个在办期限将变动", office.Text, StringComparison.Ordinal);
        Assert.Equal(before.Select(p => p.DueOn), (await DueDaysAsync(round)).Select(p => p.DueOn));

        await office.SubmitAsync(Form);
        Assert.Equal("/calendar", office.Path);
        var after = await DueDaysAsync(round);
        // 29 working days to the end of 2026; of 2027 the 31st is 18 February: 20 + 1 (31 January) + 4 + 1 + 1 (14 February) + 4.
        Assert.All(after, p => Assert.Equal(new DateOnly(2027, 2, 18), p.DueOn));
        Assert.All(after, p => Assert.False(p.DueProvisional));

        var events = await store.WithDbAsync(db =>
            db.Set<AuditEvent>()
                .Where(e => e.Act == "DueDaysRecounted" || e.Act == "HolidaysLoaded" && e.Detail.Contains("2027"))
                .ToListAsync()
        );
        Assert.Single(events.Select(e => e.RecordedAt).Distinct());
        var unit = await store.WithDbAsync(db => db.Set<Notice>().Where(n => n.Text.Contains("2027年2月18日")).ToListAsync());
        // Four units owe the five problems, and the office keeps the round.
        Assert.Equal(5, unit.Select(n => n.OrganisationId).Distinct().Count());
    }

    private Task<List<Item>> DueDaysAsync(Guid round) =>
        store.WithDbAsync(db => db.Set<Item>().Where(p => p.CaseId == round).OrderBy(p => p.Number).ToListAsync());
}

public sealed class LoadNoticeOnSqlite(SqliteStore store) : LoadNoticeTests(store), IClassFixture<SqliteStore>;

public sealed class LoadNoticeOnPostgres(PostgresStore store) : LoadNoticeTests(store), IClassFixture<PostgresStore>;
