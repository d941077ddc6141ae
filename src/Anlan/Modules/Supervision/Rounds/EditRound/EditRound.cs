using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Header;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds.EditRound;

/// <summary>
/// Corrects what a round is (修改督察信息): title, team, inspected units, period, letter, limit, counts. Items whose last day follows from
/// the letter's day and limit follow it.
/// </summary>
public sealed class EditRound(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    RecountDueDays recount,
    WorkingDays days,
    Announce announce,
    Today today
)
{
    public async Task<Outcome?> CheckAsync(Guid id, CancellationToken ct) => (await db.RoundToRunAsync(caller.Value, id, ct)).Instead;

    public async Task<Outcome> RunAsync(Guid id, HeaderInput form, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, id, ct);
        if (round is null)
            return instead!;
        if (!FormReader.Saw(form.Version, round.Version))
            return new Outcome.Stale();
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var (header, refusals) = RoundHeader.Read(form, round, round.Stage.IsIssued(), organisations, today.Date);
        var gone = round.Units.FindAll(u => !header.UnitIds.Contains(u.OrganisationId));
        refusals.AddRange(await PlannedAsync(round, gone, organisations, ct));
        if (refusals.Count > 0)
            return refusals;
        var former = LetterLimit.DueOf(round, await days.CalendarAsync(ct));
        header.PutOn(round);
        if (!caller.Value.Runs(round))
        {
            db.ChangeTracker.Clear();
            return new Refusal("round.team-lost", "改成这个督察组以后，你就不能再办理这次督察了。请由主管单位修改。", nameof(form.Team));
        }
        SetUnits(round, gone, header.UnitIds);
        // A change of the units alone counts as a change of the round, so that others who see the old ones are told.
        db.Entry(round).Property(r => r.Version).IsModified = true;
        foreach (var item in await db.ItemsOfCase(id).Where(i => i.CaseTitle != round.Title || i.TeamId != round.TeamId).ToListAsync(ct))
            (item.CaseTitle, item.TeamId) = (round.Title, round.TeamId);
        log.Add(new RoundEdited(id));
        await recount.AfterCorrectionAsync(round, former, ct);
        return await db.SaveActAsync(ct, id);
    }

    /// <summary>Units that have begun their plan stay: what they wrote would belong to nobody.</summary>
    private async Task<IEnumerable<Refusal>> PlannedAsync(
        Round round,
        IReadOnlyList<RoundUnit> gone,
        OrganisationCatalogue organisations,
        CancellationToken ct
    )
    {
        var ids = gone.Select(u => u.OrganisationId).ToList();
        var planned = await db.PlansFor(caller.Value)
            .Where(p => p.RoundId == round.Id && ids.Contains(p.OrganisationId))
            .Select(p => p.OrganisationId)
            .ToListAsync(ct);
        return planned.Select(unit => new Refusal(
            "round.unit-planned",
            $"{organisations.NameOf(unit)}已经在编写整改方案，请保留在被督察单位中。",
            nameof(HeaderInput.UnitNames)
        ));
    }

    private void SetUnits(Round round, IReadOnlyList<RoundUnit> gone, IReadOnlyList<Guid> wanted)
    {
        foreach (var unit in gone)
            round.Units.Remove(unit);
        foreach (var unit in wanted.Where(w => !round.Units.Exists(u => u.OrganisationId == w)).ToList())
        {
            round.Units.Add(new RoundUnit { RoundId = round.Id, OrganisationId = unit });
            if (round.Stage.IsIssued())
                announce.ToOrganisation(unit, $"《{round.ShortTitle}》把你单位列为被督察单位，请查看。", SupervisionPaths.Round(round.Id));
        }
    }
}
