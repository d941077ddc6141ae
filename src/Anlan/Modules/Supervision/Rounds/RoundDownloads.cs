using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
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
        TableColumn.Number<RoundRow>("问题", 8, r => r.Items),
        TableColumn.Number<RoundRow>("未销号", 8, r => r.Open),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SupervisionPaths.Export, ListAsync).May(SupervisionPermissions.Read);
        routes.MapGet(SupervisionPaths.List + "/{id:guid}/items.xlsx", ItemsAsync).May(SupervisionPermissions.Read);
        routes.MapGet(SupervisionPaths.List + "/{id:guid}/letter.docx", LetterAsync).May(SupervisionPermissions.Read);
        routes.MapGet(SupervisionPaths.List + "/{id:guid}/documents/{documentId:guid}", PaperAsync).May(SupervisionPermissions.Read);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rows = RoundFilter.Read(http.Request.Query).Apply(db.RoundsFor(caller.Value), db).Rows(db, caller.Value);
        var named = await (await rows.ToListAsync(ct)).WithUnitsAsync(db, caller.Value, ct);
        return Results.Stream(
            body => TableWorkbook.WriteAsync(body, "督察", Columns, named.ToAsyncEnumerable(), ct),
            TableWorkbook.ContentType,
            "督察.xlsx"
        );
    }

    /// <summary>The list of the round's items the caller sees.</summary>
    public static async Task<IResult> ItemsAsync(Guid id, AppDb db, CurrentCaller caller, Clocks clocks, CancellationToken ct)
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round)
            return Results.NotFound();
        var items = db.ItemsFor(caller.Value).Where(i => i.CaseId == id).OrderBy(i => i.Number);
        return ItemExport.Answer(items, round.Title + "问题清单.xlsx", db, await clocks.TodayAsync(ct), ct);
    }

    public static async Task<IResult> LetterAsync(Guid id, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round || !caller.Value.ReadsWhole(round))
            return Results.NotFound();
        var paper = await db.LetterTextAsync(round.LetterId, ct) is { } text
            ? LetterPaper.Of(round, text)
            : LetterPaper.Of(round, await db.ItemsOfCase(id).OrderBy(p => p.Number).Select(p => p.Statement).ToListAsync(ct));
        return Results.File(paper.ToDocx(), Document, FileNames.Clean(round.Title + ".docx"));
    }

    private static async Task<IResult> PaperAsync(
        Guid id,
        Guid documentId,
        AppDb db,
        ServeFile serve,
        CurrentCaller caller,
        CancellationToken ct
    )
    {
        if (await db.RoundAsync(caller.Value, id, ct) is not { } round || !caller.Value.ReadsWhole(round))
            return Results.NotFound();
        if (round.Documents.Find(d => d.Id == documentId) is not { } paper)
            return Results.NotFound();
        var type = await db.StoredFiles().Where(f => f.Hash == paper.FileHash).Select(f => f.ContentType).SingleAsync(ct);
        return await serve.RunAsync(paper.FileHash, type, paper.FileName, ct);
    }
}
