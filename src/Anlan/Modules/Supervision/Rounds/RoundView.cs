using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Reports;
using Anlan.Rules.Deadlines;
using Anlan.Ui;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>One supervision as its page shows it to a caller.</summary>
public sealed record RoundView
{
    public required Round Round { get; init; }

    /// <summary>Names of the inspected units.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Items the caller sees, by number.</summary>
    public required List<ItemRow> Items { get; init; }

    public required DueDate? Due { get; init; }

    /// <inheritdoc cref="RoundAccess.ReadsWhole"/>
    public required bool ReadsWhole { get; init; }

    /// <inheritdoc cref="RoundAccess.Runs"/>
    public required bool MayRun { get; init; }

    /// <inheritdoc cref="RoundAccess.StepsOf"/>
    public required IReadOnlyList<StageStep> Steps { get; init; }

    /// <summary>Whether the caller may write a problem into the round now.</summary>
    public bool MayRecord => MayRun && Round.Stage.IsIssued() && Round.Stage != RoundStage.Ended;

    /// <summary>Plans of the units the caller sees, and whether each has reported.</summary>
    public required IReadOnlyList<(PlanOfUnit Unit, bool Reported)> Plans { get; init; }

    /// <summary>Samples drawn from the closed problems, latest first, for those who look back.</summary>
    public required IReadOnlyList<SampleLine> LookBacks { get; init; }

    /// <summary>The look-back that is under way.</summary>
    public SampleLine? LookingBack => LookBacks.FirstOrDefault(l => l.Recorded < l.Drawn);

    /// <summary>What happened to the round, for the supervising side: it tells of every unit.</summary>
    public required IReadOnlyList<TimeLineEntry> Events { get; init; }

    private bool Supervises { get; init; }

    /// <summary>Phones are for the supervising side; that of a liaison also for the units.</summary>
    public bool ShowsPhone(RoundMember member) => Supervises || member.Duty == TeamDuty.Liaison;

    public string Counts =>
        string.Join(
            "，",
            new (string Name, int? Value, string Unit)[]
            {
                ("个别谈话", Round.Interviews, "人"),
                ("调阅资料", Round.DocumentsRead, "份"),
                ("督察单位", Round.UnitsInspected, "个"),
                ("抽查企业", Round.EnterprisesInspected, "家"),
                ("发现隐患", Round.HazardsFound, "项"),
            }
                .Where(c => c.Value is not null)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}{c.Value}{c.Unit}"))
        );

    public static async Task<RoundView?> ReadAsync(AppDb db, Caller caller, Clocks clocks, PlanViews plans, Guid id, CancellationToken ct)
    {
        if (await db.RoundAsync(caller, id, ct) is not { } round)
            return null;
        var ids = round.Units.Select(u => u.OrganisationId).ToList();
        var supervises = caller.Supervises(round.Keeping, SupervisionPermissions.Read);
        var face = await clocks.TodayAsync(ct);
        var problems = db.ItemsFor(caller).Where(p => p.CaseId == id).OrderBy(p => p.Number).Rows(db);
        return new RoundView
        {
            Round = round,
            Units = await db.Organisations().Where(o => ids.Contains(o.Id)).OrderBy(o => o.SortKey).Select(o => o.Name).ToListAsync(ct),
            // The title of the round heads the page: the rows need not say it again.
            Items = [.. (await problems.ToListAsync(ct)).Select(p => p.At(face) with { CaseTitle = "" })],
            Due = LetterLimit.DueOf(round, face.Calendar),
            ReadsWhole = caller.ReadsWhole(round),
            MayRun = caller.Runs(round),
            Steps = caller.StepsOf(round),
            Plans = await PlansAsync(db, plans, id, ct),
            LookBacks = caller.May(SupervisionPermissions.LookBack) ? await LookBacksAsync(db, caller, id, ct) : [],
            Supervises = supervises,
            Events = supervises ? await EventsAsync(db, id, ct) : [],
        };
    }

    private static async Task<IReadOnlyList<(PlanOfUnit, bool)>> PlansAsync(AppDb db, PlanViews plans, Guid id, CancellationToken ct)
    {
        var reporters = await db.ReportersAsync(id, ct);
        var codes = await db.Organisations().Where(o => reporters.Contains(o.Id)).Select(o => o.Code).ToListAsync(ct);
        return [.. (await plans.UnitsAsync(id, ct)).Select(u => (u, codes.Contains(u.Code)))];
    }

    private static Task<List<SampleLine>> LookBacksAsync(AppDb db, Caller caller, Guid id, CancellationToken ct) =>
        db.LookBacksFor(caller)
            .Where(l => l.RoundId == id)
            .OrderByDescending(l => l.DrawnAt)
            .ThenByDescending(l => l.Id)
            .Select(l => new SampleLine(l.Id, l.DrawnAt, l.Items.Count, l.Items.Count(i => i.Result != null)))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<TimeLineEntry>> EventsAsync(AppDb db, Guid id, CancellationToken ct)
    {
        var events = await db.EventsOf(id)
            .AsNoTracking()
            .Where(e => e.ObjectId == id)
            .OrderBy(e => e.RecordedAt)
            .ThenBy(e => e.Id)
            .ToListAsync(ct);
        return [.. events.Select(e => new TimeLineEntry(e.RecordedAt, e.AccountId is null ? null : e.Actor, e.Title, e.Reason))];
    }
}

/// <summary>A look-back in the list of its round.</summary>
/// <param name="Drawn">Items in the sample.</param>
/// <param name="Recorded">Those of them whose result is there.</param>
public sealed record SampleLine(Guid Id, DateTime DrawnAt, int Drawn, int Recorded);
