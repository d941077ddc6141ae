using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>A supervision as lists show it.</summary>
/// <param name="Items">Items of the round that the caller sees.</param>
/// <param name="Open">Those of them that are not closed.</param>
public sealed record RoundRow(Guid Id, string Title, string? TeamName, RoundStage Stage, DateOnly? IssuedOn, int Items, int Open)
{
    /// <summary>Names of the inspected units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];
}

/// <summary>Reads rows of supervisions the caller sees.</summary>
internal static class RoundRows
{
    /// <summary>The rows without their units, which are many to one: see <see cref="WithUnitsAsync"/>.</summary>
    public static IQueryable<RoundRow> Rows(this IQueryable<Round> rounds, AppDb db, Caller caller)
    {
        var problems = db.ItemsFor(caller);
        var running = ItemStates.Open;
        return rounds.Select(s => new RoundRow(
            s.Id,
            s.Title,
            s.TeamName,
            s.Stage,
            s.IssuedOn,
            problems.Count(p => p.CaseId == s.Id),
            problems.Count(p => p.CaseId == s.Id && running.Contains(p.State))
        ));
    }

    /// <summary>The same rows with the names of the inspected units.</summary>
    public static async Task<IReadOnlyList<RoundRow>> WithUnitsAsync(
        this IReadOnlyList<RoundRow> rows,
        AppDb db,
        Caller caller,
        CancellationToken ct
    )
    {
        var ids = rows.Select(r => r.Id).ToList();
        var names = await db.RoundsFor(caller)
            .Where(s => ids.Contains(s.Id))
            .SelectMany(s => s.Units)
            .Join(
                db.Organisations(),
                u => u.OrganisationId,
                o => o.Id,
                (u, o) =>
                    new
                    {
                        u.RoundId,
                        o.Name,
                        o.SortKey,
                    }
            )
            .OrderBy(u => u.SortKey)
            .ToListAsync(ct);
        var byRound = names.ToLookup(n => n.RoundId, n => n.Name);
        return [.. rows.Select(r => r with { Units = [.. byRound[r.Id]] })];
    }
}
