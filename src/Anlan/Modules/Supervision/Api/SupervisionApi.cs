using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Clock;
using Anlan.Modules.Supervision.ProblemList;
using Anlan.Modules.Supervision.Problems.AddProgress;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Api;

/// <summary>Supervisions and problems for other systems of the city; the same rows a person with the same postings sees.</summary>
internal static class SupervisionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/supervisions", ListSupervisionsAsync)
            .May(Permission.ReadSupervision)
            .WithName("list-supervisions")
            .WithSummary("督察记录列表");
        api.MapGet("/supervisions/{id:guid}", GetSupervisionAsync)
            .May(Permission.ReadSupervision)
            .WithName("get-supervision")
            .WithSummary("一条督察记录");
        api.MapGet("/problems", ListProblemsAsync)
            .May(Permission.ReadSupervision)
            .WithName("list-problems")
            .WithSummary("问题列表")
            .WithDescription(
                "筛选参数与网页的问题清单相同：q、state、light、category、industry、only、unit、lead、supervision、lateFrom、lateTo、side、page。"
            );
        api.MapGet("/problems/{id:guid}", GetProblemAsync).May(Permission.ReadSupervision).WithName("get-problem").WithSummary("一个问题");
        api.MapPost("/problems/{id:guid}/progress", AddProgressAsync)
            .May(Permission.Rectify)
            .WithName("add-progress")
            .WithSummary("填报整改进展")
            .WithDescription("要带 Idempotency-Key 头；答复丢失时用同一个值重发，不会重复登记。");
    }

    private static async Task<ListResource<SupervisionResource>> ListSupervisionsAsync(
        HttpContext http,
        AppDb db,
        CurrentCaller caller,
        CancellationToken ct
    )
    {
        var rounds = db.SupervisionsFor(caller.Value).OrderByDescending(s => s.IssuedOn).ThenByDescending(s => s.Id);
        var page = await Page.ReadAsync(Resources(rounds, db, caller.Value), Page.Parse(http.Request.Query["page"]), ct);
        return new ListResource<SupervisionResource>(page.Rows, page.Number, page.Count, page.Total);
    }

    private static async Task<IResult> GetSupervisionAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct) =>
        await Resources(db.SupervisionsFor(caller.Value).Where(s => s.Id == id), db, caller.Value).SingleOrDefaultAsync(ct) is { } found
            ? Results.Ok(found)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);

    private static async Task<ListResource<ProblemResource>> ListProblemsAsync(
        HttpContext http,
        AppDb db,
        CurrentCaller caller,
        Clocks clocks,
        CancellationToken ct
    )
    {
        var face = await clocks.TodayAsync(ct);
        var filter = ProblemFilter.Read(http.Request.Query);
        var rows = filter.Apply(filter.Scope(db, caller.Value), db, face).Urgent().Rows(db);
        var page = await Page.ReadAsync(rows, Page.Parse(http.Request.Query["page"]), ct);
        return new ListResource<ProblemResource>(
            [.. page.Rows.Select(r => ProblemResource.Of(r, face))],
            page.Number,
            page.Count,
            page.Total
        );
    }

    private static async Task<IResult> GetProblemAsync(Guid id, AppDb db, CurrentCaller caller, Clocks clocks, CancellationToken ct)
    {
        var row = await db.ProblemsFor(caller.Value).Where(p => p.Id == id).Rows(db).SingleOrDefaultAsync(ct);
        return row is null
            ? Results.Problem(statusCode: StatusCodes.Status404NotFound)
            : Results.Ok(ProblemResource.Of(row, await clocks.TodayAsync(ct)));
    }

    private static Task<IResult> AddProgressAsync(
        Guid id,
        ProgressInput input,
        HttpContext http,
        IdempotentWrite write,
        AddProgress act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            $"{input.Text}\n{input.HappenedOn}",
            key =>
                act.RunAsync(
                    id,
                    new AddProgress.Form
                    {
                        Key = key.ToString(),
                        Text = input.Text,
                        HappenedOn = input.HappenedOn,
                    },
                    ct
                )
        );

    private static IQueryable<SupervisionResource> Resources(IQueryable<SupervisionRecord> rounds, AppDb db, Caller caller)
    {
        var (problems, open) = (db.ProblemsFor(caller), ProblemStates.Open);
        return rounds.Select(s => new SupervisionResource(
            s.Id,
            s.Title,
            s.TeamName,
            s.Stage,
            s.Stage.Term(),
            s.PeriodStart,
            s.PeriodEnd,
            s.IssuedOn,
            db.Organisations().Where(o => s.Units.Any(u => u.OrganisationId == o.Id)).OrderBy(o => o.SortKey).Select(o => o.Name).ToList(),
            problems.Count(p => p.SupervisionId == s.Id),
            problems.Count(p => p.SupervisionId == s.Id && open.Contains(p.State))
        ));
    }
}

/// <summary>What was done on a problem, and when.</summary>
/// <param name="HappenedOn">ISO 8601 date, not in the future.</param>
internal sealed record ProgressInput(string? Text, string? HappenedOn);
