using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Organisations;
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
        api.MapGet("/supervisions", ListAsync)
            .May(Permission.ReadSupervision)
            .WithName("list-supervisions")
            .WithSummary("督察记录列表")
            .Asks("page", "第几页，从1起", "1")
            .Gives<ListResource<SupervisionResource>>();
        api.MapGet("/supervisions/{id:guid}", GetAsync)
            .May(Permission.ReadSupervision)
            .WithName("get-supervision")
            .WithSummary("一条督察记录")
            .Gives<SupervisionResource>();
        api.MapGet("/supervisions/{id:guid}/problems.xlsx", RoundDownloads.ProblemsAsync)
            .May(Permission.ReadSupervision)
            .WithName("download-problems")
            .WithSummary("下载问题清单.xlsx")
            .GivesFile(TableWorkbook.ContentType);
        api.MapGet("/supervisions/{id:guid}/letter.docx", RoundDownloads.LetterAsync)
            .May(Permission.ReadSupervision)
            .WithName("download-letter")
            .WithSummary("下载反馈意见.docx")
            .GivesFile(PlanPaper.ContentType);
        ProblemApi.Map(api);
        PlanApi.Map(api);
        LetterApi.Map(api);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rounds = Rounds(db, caller.Value).OrderByDescending(s => s.IssuedOn).ThenByDescending(s => s.Id);
        var page = await Page.ReadAsync(rounds, Page.Parse(http.Request.Query["page"]), ct);
        var items = await ResourcesAsync(page.Rows, db, caller.Value, ct);
        return Results.Json(new ListResource<SupervisionResource>(items, page.Number, page.Count, page.Total));
    }

    private static async Task<IResult> GetAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var found = await Rounds(db, caller.Value).Where(s => s.Id == id).ToListAsync(ct);
        return ApiAnswer.OrNotFound((await ResourcesAsync(found, db, caller.Value, ct)).SingleOrDefault());
    }

    private static IQueryable<SupervisionRecord> Rounds(AppDb db, Caller caller) =>
        db.SupervisionsFor(caller).AsNoTracking().Include(s => s.Units);

    private static async Task<IReadOnlyList<SupervisionResource>> ResourcesAsync(
        IReadOnlyList<SupervisionRecord> rounds,
        AppDb db,
        Caller caller,
        CancellationToken ct
    )
    {
        var ids = rounds.Select(s => s.Id).ToList();
        var open = ProblemStates.Open;
        var counts = await db.ProblemsFor(caller)
            .Where(p => ids.Contains(p.SupervisionId))
            .GroupBy(p => p.SupervisionId)
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

    private static SupervisionResource Of(SupervisionRecord round, IReadOnlyList<string> units, (int All, int Open) problems, Caller caller)
    {
        var here = $"{ApiGroup.Root}/supervisions/{round.Id}";
        List<PaperLink> papers = [new("问题清单.xlsx", here + "/problems.xlsx")];
        // The letter speaks of all units.
        if (caller.ReadsWhole(round))
            papers.Add(new PaperLink("反馈意见.docx", here + "/letter.docx"));
        return new SupervisionResource(
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
            here + "/plans"
        );
    }
}
