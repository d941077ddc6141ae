using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Overview;

/// <summary>Where the caller's items stand: units by states, categories, time to close, the ladder of lateness.</summary>
public sealed class ItemNumbersQuery(AppDb db, Clocks clocks)
{
    /// <summary>Rungs of the ladder in calendar days late.</summary>
    private static readonly (int From, int? To)[] Rungs = [(1, 7), (8, 30), (31, 90), (91, null)];

    /// <param name="scope">Which items are counted: those of a source, of a case.</param>
    public async Task<ItemNumbers> ReadAsync(Caller caller, ItemFilter scope, CancellationToken ct)
    {
        var face = await clocks.TodayAsync(ct);
        var items = scope.Apply(db.ItemsFor(caller), db, face);
        var cells = await (
            from p in items
            from u in p.Units
            where u.IsLead
            group p by new { u.OrganisationId, p.State } into cell
            select new
            {
                cell.Key.OrganisationId,
                cell.Key.State,
                Count = cell.Count(),
            }
        ).ToListAsync(ct);
        var late = await Late(items, face).ToDictionaryAsync(l => l.OrganisationId, l => l.Count, ct);
        var ids = cells.Select(c => c.OrganisationId).Distinct().ToList();
        var units = await db.Organisations()
            .Where(o => ids.Contains(o.Id))
            .OrderBy(o => o.SortKey)
            .Select(o => new
            {
                o.Id,
                o.Code,
                o.Name,
            })
            .ToListAsync(ct);
        return new ItemNumbers(
            [
                .. units.Select(unit => new UnitNumbers(
                    unit.Code,
                    unit.Name,
                    cells.Where(c => c.OrganisationId == unit.Id).ToDictionary(c => c.State, c => c.Count),
                    late.GetValueOrDefault(unit.Id)
                )),
            ],
            await CategoriesAsync(items, ct),
            await TimesToCloseAsync(items, face, ct),
            await LadderAsync(items, face, ct),
            scope
        );
    }

    private static IQueryable<LateCount> Late(IQueryable<Item> items, ClockFace face)
    {
        var (day, open) = (face.Day, ItemStates.Open);
        return from p in items
            where p.DueOn < day && open.Contains(p.State)
            from u in p.Units
            where u.IsLead
            group p by u.OrganisationId into unit
            select new LateCount { OrganisationId = unit.Key, Count = unit.Count() };
    }

    private static async Task<IReadOnlyList<CategoryNumbers>> CategoriesAsync(IQueryable<Item> items, CancellationToken ct)
    {
        var open = ItemStates.Open;
        var rows = await items
            .GroupBy(p => p.Category)
            .Select(c => new
            {
                Name = c.Key,
                Count = c.Count(),
                Open = c.Count(p => open.Contains(p.State)),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderByDescending(c => c.Count)
                .ThenBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => new CategoryNumbers(c.Name, c.Count, c.Open)),
        ];
    }

    private static async Task<IReadOnlyList<int>> TimesToCloseAsync(IQueryable<Item> items, ClockFace face, CancellationToken ct)
    {
        var spans = await items.Where(p => p.ClosedOn != null).Select(p => new { p.OpenedOn, Closed = p.ClosedOn!.Value }).ToListAsync(ct);
        return [.. spans.Select(s => Math.Max(0, face.Calendar.WorkingDaysBetween(s.OpenedOn, s.Closed))).Order()];
    }

    private async Task<IReadOnlyList<Rung>> LadderAsync(IQueryable<Item> items, ClockFace face, CancellationToken ct)
    {
        var rungs = new List<Rung>();
        foreach (var (from, to) in Rungs)
        {
            var rung = new ItemFilter { LateFrom = from, LateTo = to };
            rungs.Add(new Rung(from, to, await rung.Apply(items, db, face).CountAsync(ct)));
        }
        return rungs;
    }

    private sealed class LateCount
    {
        public Guid OrganisationId { get; init; }
        public int Count { get; init; }
    }
}

/// <summary>The numbers of an overview; each links to its list.</summary>
public sealed record ItemNumbers(
    IReadOnlyList<UnitNumbers> Units,
    IReadOnlyList<CategoryNumbers> Categories,
    IReadOnlyList<int> WorkingDaysToClose,
    IReadOnlyList<Rung> Ladder,
    ItemFilter Scope
)
{
    public int Total => Units.Sum(u => u.Total);

    public int Of(ItemState state) => Units.Sum(u => u.Of(state));

    /// <summary>Middle of the working days from confirmation to closure; none while nothing is closed.</summary>
    public double? MedianDaysToClose =>
        WorkingDaysToClose.Count switch
        {
            0 => null,
            var n when n % 2 == 1 => WorkingDaysToClose[n / 2],
            var n => (WorkingDaysToClose[(n / 2) - 1] + WorkingDaysToClose[n / 2]) / 2.0,
        };

    /// <summary>List behind a cell.</summary>
    public string Link(ItemState? state = null, string? lead = null, string? category = null, Light? light = null) =>
        (Scope with { State = state, Lead = lead, Category = category, Light = light }).Link();

    public string Link(Rung rung) => (Scope with { LateFrom = rung.From, LateTo = rung.To }).Link();
}

/// <summary>One leading unit and how many of its items stand where.</summary>
public sealed record UnitNumbers(string Code, string Name, IReadOnlyDictionary<ItemState, int> Counts, int Late)
{
    public int Total => Counts.Values.Sum();

    public int Of(ItemState state) => Counts.GetValueOrDefault(state);
}

public sealed record CategoryNumbers(string Name, int Count, int Open);

/// <summary>Items late by a span of calendar days.</summary>
public sealed record Rung(int From, int? To, int Count)
{
    public string Name => To is { } to ? $"逾期{From}–{to}天" : $"逾期{From}天以上";
}
