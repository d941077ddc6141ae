using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>One organisation: who it is, what else it is called, above and below, before and after, what happened to it.</summary>
public sealed partial class OrganisationPage(
    AppDb db,
    CurrentCaller caller,
    IEnumerable<OrganisationLinks> elsewhere,
    Today today,
    Answer answer
)
{
    /// <summary>Organisations of one kind shown here; all of them are on the level of the tree.</summary>
    private const int ShownBelow = 12;

    private const int ShownEvents = 50;

    private View? view;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        var body = await db.Organisations().AsNoTracking().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == Id, ct);
        if (body is null)
        {
            answer.Missing();
            return;
        }
        await db.LocateAsync(caller.Value, [Id], ct);
        var codes = body.Path.TrimEnd('/').Split('/').SkipLast(1).ToList();
        var above = await db.Organisations()
            .Where(o => codes.Contains(o.Code))
            .OrderBy(o => o.Path)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(ct);
        var below = await db.Organisations()
            .Where(o => o.ParentId == Id)
            .On(today.Date)
            .OrderBy(o => o.SortKey)
            .ThenBy(o => o.Code)
            .Rows(db, null, today.Date)
            .ToListAsync(ct);
        var district = await db.Organisations()
            .Where(o => o.Code == body.DistrictCode && o.Id != Id && o.Id != body.ParentId)
            .Select(o => new Named(o.Id, o.Name))
            .SingleOrDefaultAsync(ct);
        view = new View(
            body,
            OrganisationStates.Of(body.From, body.To, today.Date),
            above,
            district,
            below,
            await NeighboursAsync(db.Successions().Where(s => s.SuccessorId == Id).Select(s => new Link(s.PredecessorId, s.On)), ct),
            await NeighboursAsync(db.Successions().Where(s => s.PredecessorId == Id).Select(s => new Link(s.SuccessorId, s.On)), ct),
            await EventsAsync(ct)
        );
    }

    private async Task<IReadOnlyList<Neighbour>> NeighboursAsync(IQueryable<Link> links, CancellationToken ct)
    {
        var days = await links.ToDictionaryAsync(l => l.Id, l => l.On, ct);
        var ids = days.Keys.ToList();
        var bodies = await db.Organisations()
            .Where(o => ids.Contains(o.Id))
            .OrderBy(o => o.SortKey)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(ct);
        return [.. bodies.Select(b => new Neighbour(b.Id, b.Name, days[b.Id]))];
    }

    private async Task<IReadOnlyList<TimeLineEntry>> EventsAsync(CancellationToken ct)
    {
        var events = await db.OrganisationEvents(Id)
            .OrderByDescending(e => e.RecordedAt)
            .ThenByDescending(e => e.Id)
            .Take(ShownEvents)
            .ToListAsync(ct);
        return [.. events.Select(e => new TimeLineEntry(e.RecordedAt, e.Actor, e.Title, e.Reason is null ? null : $"依据：{e.Reason}"))];
    }

    /// <summary>A succession without a known day says none.</summary>
    private static string Written(DateOnly on) => on == DateOnly.MinValue ? "" : Today.Written(on);

    private sealed record Named(Guid Id, string Name);

    private sealed record Link(Guid Id, DateOnly On);

    private sealed record Neighbour(Guid Id, string Name, DateOnly On);

    private sealed record View(
        Organisation Body,
        OrganisationState State,
        IReadOnlyList<Named> Above,
        Named? District,
        IReadOnlyList<OrganisationRow> Below,
        IReadOnlyList<Neighbour> Before,
        IReadOnlyList<Neighbour> After,
        IReadOnlyList<TimeLineEntry> Events
    );
}
