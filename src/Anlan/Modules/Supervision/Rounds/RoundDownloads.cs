using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Problems;
using Anlan.Papers.Writing.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>What leaves a supervision as a file: its papers as handed in, the problem list, the letter in official layout, the list of rounds.</summary>
internal static class RoundDownloads
{
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly TableColumn<RoundRow>[] Columns =
    [
        TableColumn.Text<RoundRow>("督察", 50, r => r.Title),
        TableColumn.Text<RoundRow>("督察组", 30, r => r.TeamName),
        TableColumn.Text<RoundRow>("被督察单位", 40, r => string.Join('；', r.Units)),
        TableColumn.Date<RoundRow>("印发日期", r => r.IssuedOn),
        TableColumn.Text<RoundRow>("阶段", 20, r => r.Stage.Term()),
        TableColumn.Number<RoundRow>("问题", 8, r => r.Problems),
        TableColumn.Number<RoundRow>("未销号", 8, r => r.Open),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/supervision/rounds.xlsx", ListAsync).May(Permission.ReadSupervision);
        routes.MapGet("/supervision/{id:guid}/problems.xlsx", ProblemsAsync).May(Permission.ReadSupervision);
        routes.MapGet("/supervision/{id:guid}/letter.docx", LetterAsync).May(Permission.ReadSupervision);
        routes.MapGet("/supervision/{id:guid}/documents/{documentId:guid}", PaperAsync).May(Permission.ReadSupervision);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rows = RoundFilter.Read(http.Request.Query).Apply(db.SupervisionsFor(caller.Value), db).Rows(db, caller.Value);
        var named = await (await rows.ToListAsync(ct)).WithUnitsAsync(db, caller.Value, ct);
        return Results.Stream(
            body => TableWorkbook.WriteAsync(body, "督察", Columns, named.ToAsyncEnumerable(), ct),
            TableWorkbook.ContentType,
            "督察.xlsx"
        );
    }

    public static async Task<IResult> ProblemsAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round)
            return Results.NotFound();
        var problems = await db.ProblemsFor(caller.Value)
            .AsNoTracking()
            .Include(p => p.Units)
            .Include(p => p.Enterprises)
            .AsSplitQuery()
            .Where(p => p.SupervisionId == id)
            .OrderBy(p => p.Number)
            .ToListAsync(ct);
        var ids = problems.SelectMany(p => p.Units.Select(u => u.OrganisationId)).Distinct().ToList();
        var names = await db.Organisations().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var list = new ProblemListWorkbook { Title = round.Title + "问题清单", Problems = [.. problems.Select(p => Row(p, names))] };
        return Results.Stream(body => list.WriteAsync(body, ct), TableWorkbook.ContentType, FileNames.Clean(round.Title + "问题清单.xlsx"));
    }

    private static ProblemRow Row(Problem problem, Dictionary<Guid, string> names) =>
        new()
        {
            Number = problem.Number,
            Section = problem.Section,
            Category = problem.Category,
            Industry = Industries.NameOf(problem.IndustryCode),
            Statement = problem.Statement,
            LeadUnit = problem.Units.Where(u => u.IsLead).Select(u => names[u.OrganisationId]).FirstOrDefault(),
            OtherUnits = [.. problem.Units.Where(u => !u.IsLead).Select(u => names[u.OrganisationId]).Order(StringComparer.Ordinal)],
            Enterprises = [.. problem.Enterprises.OrderBy(e => e.Id).Select(e => e.Name)],
            Major = problem.Major,
            DueOn = problem.DueOn,
            State = problem.State.Term(),
        };

    public static async Task<IResult> LetterAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round || !caller.Value.ReadsWhole(round))
            return Results.NotFound();
        var paper = await db.LetterTextAsync(round, ct) is { } text
            ? LetterPaper.Of(round, text)
            : LetterPaper.Of(round, await db.ProblemsOfRound(id).OrderBy(p => p.Number).Select(p => p.Statement).ToListAsync(ct));
        return Results.File(paper.ToDocx(), Document, FileNames.Clean(round.Title + ".docx"));
    }

    private static async Task<IResult> PaperAsync(
        Guid id,
        Guid documentId,
        AppDb db,
        FileStore files,
        CurrentCaller caller,
        CancellationToken ct
    )
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round || !caller.Value.ReadsWhole(round))
            return Results.NotFound();
        if (round.Documents.Find(d => d.Id == documentId) is not { } paper)
            return Results.NotFound();
        var type = await db.StoredFiles().Where(f => f.Hash == paper.FileHash).Select(f => f.ContentType).SingleAsync(ct);
        return Results.File(files.Open(paper.FileHash), type, paper.FileName);
    }
}
