using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Shell;

internal sealed class PlantedToday(AppDb db) : TodaySource
{
    public override async Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.May(PlantedPermissions.Read))
            return [];
        var notes = await db.PlantedNotes().ToListAsync(ct);
        return
        [
            WorkGroup.Of(
                5,
                "要浇水的",
                "试种以后每天看一次",
                [.. notes.Select(n => new WorkItem(PlantedPaths.Note(n.Id), n.Text, $"{Today.Show(n.DueOn)}前"))]
            ),
        ];
    }
}

internal sealed class PlantedSearch(AppDb db) : SearchSource
{
    public override IReadOnlyList<string> Finds => ["试种"];

    public override async Task<IReadOnlyList<FoundGroup>> ReadAsync(SearchQuestion question, CancellationToken ct)
    {
        if (!question.Caller.May(PlantedPermissions.Read))
            return [];
        var notes = await db.PlantedNotes().Where(n => n.Text.Contains(question.Text)).ToListAsync(ct);
        return FoundGroup.Links(15, "试种记录", [.. notes.Select(n => new FoundLink(PlantedPaths.Note(n.Id), n.Text, null))]);
    }
}

internal sealed class PlantedOverview(AppDb db) : OverviewSource
{
    public override async Task<OverviewPart?> ReadAsync(OverviewQuestion question, CancellationToken ct) =>
        question.Caller.May(PlantedPermissions.Read)
            ? new OverviewPart(
                20,
                typeof(FoundLinks),
                (IReadOnlyList<FoundLink>)[new FoundLink(PlantedPaths.List, $"试种{await db.PlantedNotes().CountAsync(ct)}处", null)]
            )
            : null;
}

internal sealed class PlantedDeadlines(AppDb db) : DeadlineSource
{
    public override async Task<IReadOnlyList<FeedEntry>> ReadAsync(Caller caller, CancellationToken ct) =>
        caller.May(PlantedPermissions.Read)
            ? await db.PlantedNotes()
                .Select(n => new FeedEntry(n.Id, n.DueOn, "浇水期限：" + n.Text, n.Text, PlantedPaths.List))
                .ToListAsync(ct)
            : [];
}

internal sealed class PlantedRows(AppDb db, TimeProvider clock) : FirstRows
{
    public const string Text = "窗台上的薄荷";

    public override async Task<Outcome> BringAsync(CancellationToken ct)
    {
        await PlantedTables.CreateAsync(db, ct);
        if (await db.PlantedNotes().AnyAsync(ct))
            return Outcome.Stored();
        db.Add(
            new PlantedNote
            {
                Id = Ids.New(clock),
                Text = Text,
                DueOn = new DateOnly(2026, 12, 1),
            }
        );
        return await db.SaveActAsync(ct);
    }
}
