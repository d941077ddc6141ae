using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision;

/// <summary>
/// Makes invented rounds whose problems are confirmed, for tests that begin where the import ends.
/// Everything is made through the entities, so that it obeys the same rules.
/// </summary>
public sealed class SupervisionScenarios(
    AppDb db,
    CaseLog log,
    FileStore files,
    SupervisionItems source,
    WorkingDays days,
    TimeProvider clock,
    Today today
)
{
    /// <summary>A problem of a scenario: the passage of the letter, and codes of its units with the lead first.</summary>
    public sealed record Given(string Statement, string Category, params IReadOnlyList<string> Units)
    {
        public string? Enterprise { get; init; }

        public bool Major { get; init; }
    }

    private const string Office = "110000-AWB";

    private const string Team = "110000-DC01";

    private static readonly IReadOnlyList<Given> District =
    [
        new("区级统筹不够，上半年未召开区委常委会会议专题研究安全生产工作。", "责任制", "110109"),
        new("区文化和旅游局对剧本娱乐场所底数不清，台账中8家单位已停业仍未更新。", "台账", "110109-WLJ"),
        new("澜亭度假酒店厨房燃气报警器接线脱落，疏散通道堆放杂物。", "消防安全", "110109-WLJ", "110109002")
        {
            Enterprise = "澜亭度假酒店",
            Major = true,
        },
        new("区城管执法局今年以来燃气专项执法检查未实施一起处罚。", "执法检查", "110109-CGJ"),
        new("城子街道专职安全员检查记录雷同，42份检查单结论一字不差。", "检查质量", "110109002", "110109"),
    ];

    private static readonly IReadOnlyList<Given> Stations =
    [
        new("站区管委会内部职责分工文件未印发，各处室职责边界不清。", "责任制", "110000-ZDZQ"),
        new("北京南站地下停车场有限空间未设置警示标志。", "有限空间", "110000-ZDZQ-BJNZ"),
    ];

    /// <summary>A round over 门头沟区 with five problems, of four units; 60 working days from the day of issue (default: today).</summary>
    public Task<Guid> DistrictRoundAsync(CancellationToken ct, DateOnly? issuedOn = null) =>
        RoundAsync("关于对门头沟区安全生产督察的反馈意见（虚构）", ["110109"], District, issuedOn ?? today.Date, ct);

    /// <summary>A round over the station committee, which acts through its party group.</summary>
    public Task<Guid> StationRoundAsync(CancellationToken ct, DateOnly? issuedOn = null) =>
        RoundAsync("关于对重点站区管委会安全生产督察的反馈意见（虚构）", ["110000-ZDZQ"], Stations, issuedOn ?? today.Date, ct);

    /// <summary>A round kept by the municipal office and led by the first team, or kept by another body without a team.</summary>
    /// <param name="title">Title of the letter.</param>
    /// <param name="inspected">Codes of the inspected units.</param>
    /// <param name="problems">What the letter found.</param>
    /// <param name="issuedOn">Day of the letter.</param>
    /// <param name="keeper">Code of the body that keeps it.</param>
    /// <returns>Id of the round.</returns>
    public async Task<Guid> RoundAsync(
        string title,
        IReadOnlyList<string> inspected,
        IReadOnlyList<Given> problems,
        DateOnly issuedOn,
        CancellationToken ct,
        string keeper = Office
    )
    {
        var codes = inspected.Concat(problems.SelectMany(p => p.Units)).Append(keeper).Append(Team).Distinct().ToList();
        var units = await db.Organisations().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o, ct);
        var owner = units[keeper].Id;
        var team = keeper == Office ? units[Team] : null;
        var letter = await LetterAsync(title, problems, issuedOn, owner, ct);
        var round = new Round
        {
            Id = Ids.New(clock),
            Title = title,
            KeeperId = owner,
            TeamId = team?.Id,
            TeamName = team?.Name,
            LetterId = letter.Id,
            IssuedOn = issuedOn,
            LimitAmount = 60,
            LimitUnit = DeadlineUnit.WorkingDay,
            CountingRule = CountingRule.NextDay,
        };
        foreach (var code in inspected)
            round.Units.Add(new RoundUnit { RoundId = round.Id, OrganisationId = units[code].Id });
        db.Add(round);
        var due = Deadline.Within(60, DeadlineUnit.WorkingDay, issuedOn).Value.Due(await days.CalendarAsync(ct));
        foreach (var (given, index) in problems.Select((p, i) => (p, i)))
            db.Add(Make(round, index + 1, given, letter.Text, issuedOn, due, units));
        log.Add(new ScenarioMade(round.Id, problems.Count));
        (await db.SaveActAsync(ct)).MustBeDone();
        return round.Id;
    }

    /// <summary>Gives a round over one unit its accepted plan: every problem is then being rectified.</summary>
    public async Task PlanAllAsync(Guid roundId, Guid writerId, Guid accepterId, CancellationToken ct)
    {
        var round = await db.Set<Round>().Include(s => s.Units).SingleAsync(s => s.Id == roundId, ct);
        var problems = await db.ItemsOfCase(roundId).Include(p => p.Units).OrderBy(p => p.Number).ToListAsync(ct);
        var plan = new RectificationPlan
        {
            Id = Ids.New(clock),
            RoundId = roundId,
            OrganisationId = round.Units[0].OrganisationId,
            OverallGoal = "全面完成反馈问题整改。",
            WiderSearch = "同类场所全部排查一遍。",
            CopyTo = "市安委会办公室",
            IssuedOn = today.Date,
        };
        foreach (var problem in problems)
        {
            plan.Items.Add(
                new PlanItem
                {
                    Id = Ids.New(clock),
                    PlanId = plan.Id,
                    ItemId = problem.Id,
                    Goal = $"问题{problem.Number}整改到位。",
                    Measures = $"针对问题{problem.Number}逐项落实。",
                    ResponsibleUnitId = problem.Units.Find(u => u.IsLead)!.OrganisationId,
                    ResponsiblePerson = "虚构 分管负责人",
                    DueOn = problem.DueOn,
                }
            );
            _ = problem.Take(ItemStep.PlanAccepted, today.Date);
        }
        _ = plan.Submit(writerId, today.Now);
        _ = plan.Accept(accepterId, "演示审定人", today.Now);
        _ = round.Take(StageStep.PlanAccepted);
        db.Add(plan);
        log.Add(new ScenarioMade(roundId, problems.Count));
        (await db.SaveActAsync(ct)).MustBeDone();
    }

    /// <summary>Takes every problem of a round to closure, as reported by one account and verified and closed by another.</summary>
    public async Task CloseAllAsync(Guid roundId, Guid reporterId, Guid verifierId, CancellationToken ct)
    {
        var problems = await db.ItemsOfCase(roundId).OrderBy(p => p.Number).ToListAsync(ct);
        foreach (var problem in problems)
        {
            var verification = new Verification
            {
                Id = Ids.New(clock),
                ItemId = problem.Id,
                Summary = "已按方案整改完毕。",
                RequestedById = reporterId,
                RequestedByName = "演示报送人",
                RequestedAt = today.Now,
            };
            db.Add(verification);
            _ = problem.Take(ItemStep.PlanAccepted, today.Date);
            _ = problem.Take(ItemStep.Report, today.Date);
            _ = verification.Decide(true, "到现场看过。", verifierId, "演示复核人", today.Now);
            _ = problem.Decide(verification, today.Date);
            _ = problem.Close(verification, verifierId, today.Date);
        }
        log.Add(new ScenarioMade(roundId, problems.Count));
        (await db.SaveActAsync(ct)).MustBeDone();
    }

    private async Task<Letter> LetterAsync(string title, IReadOnlyList<Given> problems, DateOnly issuedOn, Guid owner, CancellationToken ct)
    {
        var text = new StringBuilder(title).Append("\n\n二、督察发现的主要问题\n");
        foreach (var problem in problems)
            text.Append(problem.Statement).Append("以上情况已当场告知。\n");
        text.Append("\n三、工作要求\n请自即日起60个工作日内完成整改。\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var (hash, length) = await files.PutAsync(new MemoryStream(bytes), bytes.Length, ct) ?? throw new InvalidOperationException();
        await db.KeepRowAsync(hash, length, "text/plain", today.Now, ct);
        var letter = new Letter
        {
            Id = Ids.New(clock),
            FileHash = hash,
            FileName = title + ".txt",
            OrganisationId = owner,
            UploadedById = await db.AllAccounts().OrderBy(a => a.UserName).Select(a => a.Id).FirstAsync(ct),
            UploadedAt = today.Now,
            Text = text.ToString(),
            Reading = "{}",
            Title = title,
            IssuedOn = issuedOn,
        };
        db.Add(letter);
        return letter;
    }

    private Item Make(
        Round round,
        int number,
        Given given,
        string letter,
        DateOnly openedOn,
        DueDate due,
        Dictionary<string, Organisation> units
    )
    {
        var at = letter.IndexOf(given.Statement, StringComparison.Ordinal);
        var content = new ItemContent
        {
            Statement = given.Statement,
            Section = "二",
            Category = given.Category,
            Major = given.Major,
            LetterId = round.LetterId,
            PassageStart = at,
            PassageEnd = at + given.Statement.Length,
            Units = [.. given.Units.Select(code => units[code].Id)],
            LeadId = units[given.Units[0]].Id,
            Enterprises = given.Enterprise is { } name ? [name] : [],
        };
        var item = Item.Open(source.CaseOf(round), Ids.New(clock), number, content, openedOn);
        item.SetDue(due.Date, due.Provisional);
        return item;
    }
}

/// <summary>An invented round was put into the store.</summary>
public sealed record ScenarioMade(Guid RoundId, int Items) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"建立演示督察，{Items}个问题";
}
