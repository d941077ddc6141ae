using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Units;
using Anlan.Modules.Supervision.Header;

namespace Anlan.Modules.Letters.EditHeader;

/// <summary>Corrects what was read of the letter as a whole: title, team, inspected units, period, time limit, counts.</summary>
public sealed class EditHeader(AppDb db, DraftSteps steps, CurrentCaller caller, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Guid draftId, HeaderInput form, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        if (!FormReader.Saw(form.Version, draft.Version))
            return new Outcome.Stale();
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var (fields, refusals) = HeaderFields.Read(form);
        var printed = draft.Units.Where(u => u.OrganisationId is null).Select(u => u.Printed).ToList();
        var (rows, unclear) = new UnitRows(organisations, [], fields.IssuedOn).Read(
            form.UnitNames ?? [],
            null,
            printed,
            nameof(HeaderInput.UnitNames)
        );
        refusals.AddRange(unclear);
        if (refusals.Count > 0)
            return refusals;
        Put(fields, draft);
        draft.TeamId = fields.Team is { } team && organisations.Meant(team, [], fields.IssuedOn) is [var only] ? only.Id : null;
        SetUnits(draft, rows);
        db.Entry(draft).Property(d => d.Version).IsModified = true;
        return await steps.SaveAsync(new DraftHeaderChanged(draftId), ct, draftId);
    }

    private static void Put(HeaderFields fields, ImportDraft draft)
    {
        (draft.Title, draft.TeamName) = (fields.Title, fields.Team);
        (draft.PeriodStart, draft.PeriodEnd) = (fields.PeriodStart, fields.PeriodEnd);
        (draft.LetterNumber, draft.IssuedOn) = (fields.LetterNumber, fields.IssuedOn);
        (draft.LimitAmount, draft.LimitUnit, draft.LimitDate, draft.CountingRule) = (
            fields.LimitAmount,
            fields.LimitUnit,
            fields.LimitDate,
            fields.Rule
        );
        (draft.Interviews, draft.DocumentsRead, draft.UnitsInspected) = (fields.Interviews, fields.DocumentsRead, fields.UnitsInspected);
        (draft.EnterprisesInspected, draft.HazardsFound) = (fields.EnterprisesInspected, fields.HazardsFound);
    }

    private void SetUnits(ImportDraft draft, IReadOnlyList<UnitRows.Row> rows)
    {
        var before = draft.Units.ToList();
        foreach (var row in rows)
        {
            var kept = before.Find(u => row.OrganisationId is null ? u.Printed == row.Typed : u.OrganisationId == row.OrganisationId);
            if (kept is not null)
            {
                before.Remove(kept);
                continue;
            }
            draft.Units.Add(
                new DraftUnit
                {
                    Id = Ids.New(clock),
                    DraftId = draft.Id,
                    OrganisationId = row.OrganisationId,
                    Printed = row.Typed,
                }
            );
        }
        foreach (var gone in before)
        {
            draft.Units.Remove(gone);
            db.Remove(gone);
        }
    }
}
