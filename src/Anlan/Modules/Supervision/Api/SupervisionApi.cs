using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Papers.Writing.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Api;

/// <summary>Supervisions and their papers for other systems of the city; the same rows a person with the same postings sees.</summary>
internal static class SupervisionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(SupervisionPaths.Resources, ListAsync)
            .May(SupervisionPermissions.Read)
            .WithName("list-rounds")
            .WithSummary("督察记录列表")
            .Asks("page", "第几页，从1起", "1")
            .Gives<ListResource<RoundResource>>();
        api.MapGet(SupervisionPaths.Resources + "/{id:guid}", GetAsync)
            .May(SupervisionPermissions.Read)
            .WithName("get-round")
            .WithSummary("一条督察记录")
            .Gives<RoundResource>();
        api.MapGet(SupervisionPaths.Resources + "/{id:guid}/items.xlsx", RoundDownloads.ItemsAsync)
            .May(SupervisionPermissions.Read)
            .WithName("download-items")
            .WithSummary("下载问题清单.xlsx")
            .GivesFile(TableWorkbook.ContentType);
        api.MapGet(SupervisionPaths.Resources + "/{id:guid}/letter.docx", RoundDownloads.LetterAsync)
            .May(SupervisionPermissions.Read)
            .WithName("download-letter")
            .WithSummary("下载反馈意见.docx")
            .GivesFile(PlanPaper.ContentType);
        api.MapGet(RectificationPaths.Resources + "/{id:guid}/plan", PlanOfItemAsync)
            .May(SupervisionPermissions.Read)
            .WithName("get-item-plan")
            .WithSummary("整改方案对一个问题的安排")
            .Gives<PlannedResource>();
        api.MapGet(RectificationPaths.Resources + "/{id:guid}/look-backs", LookBacksOfItemAsync)
            .May(SupervisionPermissions.Read)
            .WithName("list-item-look-backs")
            .WithSummary("一个问题的回头看结果")
            .Gives<IReadOnlyList<LookBackResource>>();
        PlanApi.Map(api);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rounds = Rounds(db, caller.Value).OrderByDescending(s => s.IssuedOn).ThenByDescending(s => s.Id);
        var page = await Page.ReadAsync(rounds, Page.Parse(http.Request.Query["page"]), ct);
        var items = await ResourcesAsync(page.Rows, db, caller.Value, ct);
        return Results.Json(new ListResource<RoundResource>(items, page.Number, page.Count, page.Total));
    }

    private static async Task<IResult> GetAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var found = await Rounds(db, caller.Value).Where(s => s.Id == id).ToListAsync(ct);
        return ApiAnswer.OrNotFound((await ResourcesAsync(found, db, caller.Value, ct)).SingleOrDefault());
    }

    private static async Task<IResult> PlanOfItemAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct) =>
        ApiAnswer.OrNotFound(
            await db.ItemsFor(caller.Value).AnyAsync(i => i.Id == id, ct) && await PlanLine.ReadAsync(db, id, ct) is { } line
                ? PlannedResource.Of(line)
                : null
        );

    private static async Task<IResult> LookBacksOfItemAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct) =>
        await db.ItemsFor(caller.Value).AnyAsync(i => i.Id == id, ct)
            ? Results.Json<IReadOnlyList<LookBackResource>>([
                .. (await db.LookBackItemsFor(caller.Value, id).ToListAsync(ct)).Select(LookBackResource.Of),
            ])
            : ApiAnswer.NotFound();

    private static IQueryable<Round> Rounds(AppDb db, Caller caller) => db.RoundsFor(caller).AsNoTracking().Include(s => s.Units);

    private static async Task<IReadOnlyList<RoundResource>> ResourcesAsync(
        IReadOnlyList<Round> rounds,
        AppDb db,
        Caller caller,
        CancellationToken ct
    )
    {
        var ids = rounds.Select(s => s.Id).ToList();
        var open = ItemStates.Open;
        var counts = await db.ItemsFor(caller)
            .Where(p => ids.Contains(p.CaseId))
            .GroupBy(p => p.CaseId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Open = g.Count(p => open.Contains(p.State)),
            })
            .ToDictionaryAsync(g => g.Key, g => (g.All, g.Open), ct);
        var unitIds = rounds.SelectMany(s => s.Units.Select(u => u.OrganisationId)).Distinct().ToList();
        var units = await db.Organisations().Where(o => unitIds.Contains(o.Id)).OrderBy(o => o.SortKey).ToListAsync(ct);
        return
        [
            .. rounds.Select(round =>
                Of(
                    round,
                    [.. units.Where(o => round.Units.Exists(u => u.OrganisationId == o.Id)).Select(o => o.Name)],
                    counts.GetValueOrDefault(round.Id),
                    caller
                )
            ),
        ];
    }

    private static RoundResource Of(Round round, IReadOnlyList<string> units, (int All, int Open) problems, Caller caller)
    {
        var here = $"{ApiGroup.Root}{SupervisionPaths.Resources}/{round.Id}";
        List<PaperLink> papers = [new("问题清单.xlsx", $"{here}/items.xlsx")];
        // The letter speaks of all units.
        if (caller.ReadsWhole(round))
            papers.Add(new PaperLink("反馈意见.docx", $"{here}/letter.docx"));
        return new RoundResource(
            round.Id,
            round.Title,
            round.TeamName,
            round.Stage,
            round.Stage.Term(),
            round.PeriodStart,
            round.PeriodEnd,
            round.IssuedOn,
            units,
            problems.All,
            problems.Open,
            papers,
            $"{here}/plans"
        );
    }
}
