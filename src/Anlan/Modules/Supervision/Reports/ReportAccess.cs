using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Reports;

/// <summary>What a report is made of, and what is still in its way. Reached through the unit's plan, so seen by whoever sees that.</summary>
internal static class ReportAccess
{
    /// <summary>The report of a unit, sent or not.</summary>
    public static Task<RectificationReport?> ReportOfAsync(this AppDb db, PlanCase at, CancellationToken ct) =>
        db.Set<RectificationReport>()
            .AsNoTracking()
            .Include(r => r.Items)
            .SingleOrDefaultAsync(r => r.RoundId == at.Round.Id && r.OrganisationId == at.Unit.Id, ct);

    /// <summary>Reports of a round that were sent, of whatever unit: only who of them.</summary>
    public static Task<List<Guid>> ReportersAsync(this AppDb db, Guid roundId, CancellationToken ct) =>
        db.Set<RectificationReport>().Where(r => r.RoundId == roundId).Select(r => r.OrganisationId).ToListAsync(ct);

    /// <summary>The lines of the report as they stood at an instant, in the order of the problems.</summary>
    public static async Task<IReadOnlyList<ReportLine>> ReportLinesAsync(this AppDb db, PlanCase at, DateTime asOf, CancellationToken ct)
    {
        var ids = at.Items.Select(p => p.Id).ToList();
        var requests = await db.Set<Verification>()
            .AsNoTracking()
            .Where(v => ids.Contains(v.ItemId) && v.RequestedAt <= asOf && (v.WithdrawnAt == null || v.WithdrawnAt > asOf))
            .ToListAsync(ct);
        var granted = await db.Set<ExtensionRequest>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.ItemId) && r.Granted == true && r.DecidedAt <= asOf)
            .ToListAsync(ct);
        var explanations = await db.Set<Explanation>()
            .AsNoTracking()
            .Where(e => ids.Contains(e.ItemId) && e.ArrivedAt <= asOf)
            .ToListAsync(ct);
        var evidence = await db.Set<Evidence>().AsNoTracking().Where(e => ids.Contains(e.ItemId) && e.ArrivedAt <= asOf).ToListAsync(ct);
        var day = Today.DateOf(asOf);
        return
        [
            .. at.Items.Select(p => new ReportLine(
                p,
                requests.Where(v => v.ItemId == p.Id).OrderBy(v => v.RequestedAt).ThenBy(v => v.Accepted != false).LastOrDefault(),
                granted.Where(r => r.ItemId == p.Id && r.NewDueOn >= day).MaxBy(r => r.NewDueOn),
                explanations.Where(e => e.ItemId == p.Id).MaxBy(e => e.ArrivedAt),
                [.. evidence.Where(e => e.ItemId == p.Id).OrderBy(e => e.HappenedOn).ThenBy(e => e.ArrivedAt)]
            )),
        ];
    }

    /// <summary>
    /// Makes this act fail as stale when the round changes in the same moment: two units that report at once must not both believe
    /// the other one has still to report.
    /// </summary>
    public static void Guard(this AppDb db, Round round) => db.Entry(round).Property(r => r.Stage).IsModified = true;

    /// <summary>Whether the caller may send the report.</summary>
    public static bool MayReport(this Caller caller, PlanCase at) => caller.MaySubmit(at);
}

/// <summary>A problem as the report speaks of it.</summary>
/// <param name="Last">The last request for verification.</param>
/// <param name="Extension">The granted extension that still runs.</param>
internal sealed record ReportLine(
    Item Item,
    Verification? Last,
    ExtensionRequest? Extension,
    Explanation? Explanation,
    IReadOnlyList<Evidence> Evidence
)
{
    public bool Done => Item.State.IsDone();

    /// <summary>Whether the report can speak of it: done, or under a granted extension, or explained.</summary>
    public bool Ready => Done || Item.State == ItemState.FalselyClosed || Extension is not null || Explanation is not null;

    /// <summary>What the report says: the unit's own words.</summary>
    public string Result =>
        Done ? Last?.Summary ?? Item.State.Term()
        : Item.State == ItemState.FalselyClosed ? "回头看发现没有落实，已重新立案整改。"
        : Explanation is { } said ? said.Text
        : Extension is { } extension ? extension.Reason
        : "";
}
