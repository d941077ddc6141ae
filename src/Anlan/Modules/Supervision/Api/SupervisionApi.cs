using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Rounds;
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
            .GivesFile(RoundDownloads.Workbook);
        api.MapGet("/supervisions/{id:guid}/letter.docx", RoundDownloads.LetterAsync)
            .May(Permission.ReadSupervision)
            .WithName("download-letter")
            .WithSummary("下载反馈意见.docx")
            .GivesFile(PlanPaper.ContentType);
        ProblemApi.Map(api);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rounds = db.SupervisionsFor(caller.Value).OrderByDescending(s => s.IssuedOn).ThenByDescending(s => s.Id);
        var page = await Page.ReadAsync(Rows(rounds, db, caller.Value), Page.Parse(http.Request.Query["page"]), ct);
        return Results.Json(
            new ListResource<SupervisionResource>([.. page.Rows.Select(r => Of(r, caller.Value))], page.Number, page.Count, page.Total)
        );
    }

    private static async Task<IResult> GetAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct) =>
        ApiAnswer.OrNotFound(
            await Rows(db.SupervisionsFor(caller.Value).Where(s => s.Id == id), db, caller.Value).SingleOrDefaultAsync(ct) is { } row
                ? Of(row, caller.Value)
                : null
        );

    private sealed record Row(SupervisionRecord Round, List<string> Units, int Problems, int Open);

    private static IQueryable<Row> Rows(IQueryable<SupervisionRecord> rounds, AppDb db, Caller caller)
    {
        var (problems, open) = (db.ProblemsFor(caller), ProblemStates.Open);
        return rounds
            .AsNoTracking()
            .Include(s => s.Units)
            .Select(s => new Row(
                s,
                db.Organisations()
                    .Where(o => s.Units.Any(u => u.OrganisationId == o.Id))
                    .OrderBy(o => o.SortKey)
                    .Select(o => o.Name)
                    .ToList(),
                problems.Count(p => p.SupervisionId == s.Id),
                problems.Count(p => p.SupervisionId == s.Id && open.Contains(p.State))
            ));
    }

    private static SupervisionResource Of(Row row, Caller caller)
    {
        var (round, here) = (row.Round, $"{ApiGroup.Root}/supervisions/{row.Round.Id}");
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
            row.Units,
            row.Problems,
            row.Open,
            papers,
            here + "/plans"
        );
    }
}
