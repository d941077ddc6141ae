using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.List;
using Anlan.Ui;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Show;

/// <summary>Reads the page of an item for the caller.</summary>
public sealed class ItemViews(AppDb db, CurrentCaller caller, ItemCases cases, ItemRows rows, IEnumerable<ItemPart> parts)
{
    public async Task<ItemView?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await rows.ReadAsync(id, ct) is not { } row || await cases.ReadAsync(id, ct) is not { } at)
            return null;
        var extensions = await db.ExtensionsOf(id).AsNoTracking().OrderBy(r => r.RequestedAt).ToListAsync(ct);
        var open = extensions.Exists(r => r.IsWaiting);
        var next = await NextStep.ForAsync(caller.Value, at, open, ct);
        return new ItemView
        {
            Row = row,
            Item = at.Item,
            Source = at.Source,
            Passage = await PassageAsync(at, ct),
            Units = await UnitsAsync(at.Item, ct),
            Tasks = await TasksAsync(at, ct),
            Progress = await db.ProgressOf(id).AsNoTracking().OrderBy(e => e.HappenedOn).ThenBy(e => e.ArrivedAt).ToListAsync(ct),
            Evidence = await EvidenceAsync(at.Item, ct),
            Verifications = await db.VerificationsOf(id).AsNoTracking().OrderBy(v => v.RequestedAt).ToListAsync(ct),
            Extensions = extensions,
            Explanations = await db.ExplanationsOf(id).AsNoTracking().OrderBy(e => e.ArrivedAt).ToListAsync(ct),
            Elements = await at.Source.ElementsAsync(at.Item, ct),
            Parts = await PartsAsync(at.Item, ct),
            Related = await RelatedAsync(at.Item, ct),
            Events = await EventsAsync(id, ct),
            Next = next,
            Others = [.. NextStep.Others(caller.Value, at, open).Where(other => other.Path != next.Path)],
        };
    }

    /// <summary>A letter tells of all units, and a unit never sees another unit's: who may not read it whole sees the item's own words alone.</summary>
    private async Task<Passage?> PassageAsync(ItemCase at, CancellationToken ct) =>
        Passage.Of(
            await db.LetterTextAsync(at.Item.LetterId, ct),
            at.Item.PassageStart,
            at.Item.PassageEnd,
            await at.Source.ReadsLetterAsync(caller.Value, at.Item, ct)
        );

    private async Task<IReadOnlyList<ShownPart>> PartsAsync(Item item, CancellationToken ct)
    {
        var shown = new List<ShownPart>();
        foreach (var part in parts)
            if (await part.ReadAsync(item, ct) is { } read)
                shown.Add(new ShownPart(part.Place, part.Component, read));
        return shown;
    }

    private async Task<IReadOnlyList<NamedUnit>> UnitsAsync(Item item, CancellationToken ct)
    {
        var ids = item.Units.Select(u => u.OrganisationId).ToList();
        var names = await db.Organisations()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name, o.SortKey), ct);
        return
        [
            .. item
                .Units.OrderByDescending(u => u.IsLead)
                .ThenBy(u => names[u.OrganisationId].SortKey, StringComparer.Ordinal)
                .Select(u => new NamedUnit(names[u.OrganisationId].Code, names[u.OrganisationId].Name, u.IsLead)),
        ];
    }

    private async Task<IReadOnlyList<TaskLine>> TasksAsync(ItemCase at, CancellationToken ct)
    {
        var rows = await (
            from task in db.TasksOf(at.Item.Id).AsNoTracking()
            join unit in db.Organisations() on task.OrganisationId equals unit.Id
            orderby task.DueOn, task.Id
            select new
            {
                Task = task,
                unit.Code,
                unit.Name,
            }
        ).ToListAsync(ct);
        var who = caller.Value;
        return
        [
            .. rows.Select(r => new TaskLine(
                r.Task,
                r.Code,
                r.Name,
                r.Task.DoneOn is null && at.Item.State.TakesMaterial() && who.MayFinish(at, r.Task)
            )),
        ];
    }

    private async Task<IReadOnlyList<EvidenceLine>> EvidenceAsync(Item item, CancellationToken ct)
    {
        var files = await db.EvidenceOf(item.Id).AsNoTracking().OrderBy(e => e.HappenedOn).ThenBy(e => e.ArrivedAt).ToListAsync(ct);
        var hashes = files.Select(f => f.FileHash).ToList();
        var elsewhere = await (
            from e in db.EvidenceFor(caller.Value)
            join p in db.ItemsFor(caller.Value) on e.ItemId equals p.Id
            where hashes.Contains(e.FileHash) && p.Id != item.Id
            orderby e.ArrivedAt, p.Number
            select new
            {
                e.FileHash,
                p.Id,
                p.Number,
                p.Word,
                p.CaseId,
                p.CaseTitle,
            }
        ).ToListAsync(ct);
        return
        [
            .. files.Select(f => new EvidenceLine(
                f,
                [
                    .. elsewhere
                        .Where(e => e.FileHash == f.FileHash)
                        .Select(e => new RelatedItem(
                            e.Id,
                            e.CaseId == item.CaseId ? $"{e.Word}{e.Number}" : $"{e.CaseTitle}{e.Word}{e.Number}"
                        )),
                ]
            )),
        ];
    }

    private async Task<IReadOnlyList<RelatedItem>> RelatedAsync(Item item, CancellationToken ct)
    {
        var rows = await db.ItemsFor(caller.Value)
            .Where(p => p.Id == item.RelapseOfId || p.RelapseOfId == item.Id)
            .OrderBy(p => p.Number)
            .Select(p => new
            {
                p.Id,
                p.Word,
                p.Number,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new RelatedItem(
                r.Id,
                r.Id == item.RelapseOfId ? $"由{r.Word}{r.Number}反弹而来" : $"已重新立案为{r.Word}{r.Number}"
            )),
        ];
    }

    private async Task<IReadOnlyList<TimeLineEntry>> EventsAsync(Guid itemId, CancellationToken ct)
    {
        var events = await db.EventsOf(itemId).AsNoTracking().OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct);
        return
        [
            .. events.Select(e => new TimeLineEntry(
                e.RecordedAt,
                e.AccountId is null ? null : e.Actor,
                e.Title,
                e.Reason,
                Today.DateOf(e.HappenedAt) == Today.DateOf(e.RecordedAt) ? null : Today.DateOf(e.HappenedAt)
            )),
        ];
    }
}
