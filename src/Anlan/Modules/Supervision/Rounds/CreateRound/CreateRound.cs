using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Header;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds.CreateRound;

/// <summary>Begins a round without a letter to read (新建督察): one that is being put together, or one whose feedback came on paper.</summary>
public sealed class CreateRound(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, TimeProvider clock, Today today)
{
    public async Task<Outcome> RunAsync(HeaderInput form, CancellationToken ct)
    {
        if (OwnerOf(caller.Value) is not { } owner)
            return Outcome.Denied;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.RoundsFor(caller.Value).AnyAsync(s => s.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var issued = !string.IsNullOrWhiteSpace(form.IssuedOn);
        var (header, refusals) = RoundHeader.Read(form, null, issued, organisations, today.Date);
        if (refusals.Count > 0)
            return refusals;
        var round = Round.Begin(id, owner, header.Fields.Title, issued);
        header.PutOn(round);
        foreach (var unit in header.UnitIds)
        {
            round.Units.Add(new RoundUnit { RoundId = id, OrganisationId = unit });
            if (issued)
                announce.ToOrganisation(unit, $"《{round.ShortTitle}》已反馈，请组织制定整改方案。", SupervisionPaths.Round(id));
        }
        db.Add(round);
        log.Add(new RoundBegun(id, round.Stage));
        return await db.SaveActAsync(ct, id);
    }

    /// <summary>Who begins a round keeps it, as who imports a letter does.</summary>
    public static Guid? OwnerOf(Caller caller) => caller.Unlimited(SupervisionPermissions.Run).FirstOrDefault()?.OrganisationId;
}
