using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Letters.EditHeader;

/// <summary>Corrects what was read of the letter as a whole: title, team, inspected units, period, time limit, counts.</summary>
public sealed class EditHeader(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Title { get; set; }

        public string? Team { get; set; }

        public List<string>? UnitNames { get; set; }

        public string? PeriodStart { get; set; }

        public string? PeriodEnd { get; set; }

        public string? LetterNumber { get; set; }

        public string? IssuedOn { get; set; }

        public string? LimitAmount { get; set; }

        public string? LimitUnit { get; set; }

        public string? LimitDate { get; set; }

        public string? CountingRule { get; set; }

        public string? Interviews { get; set; }

        public string? DocumentsRead { get; set; }

        public string? UnitsInspected { get; set; }

        public string? EnterprisesInspected { get; set; }

        public string? HazardsFound { get; set; }

        public string? Version { get; set; }

        /// <summary>Id of a round that is begun with this header.</summary>
        public string? Key { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Form form, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        if (!Versions.Same(form.Version, draft.Version))
            return new Outcome.Stale();
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var (fields, refusals) = HeaderFields.Read(form);
        var printed = draft.Units.Where(u => u.OrganisationId is null).Select(u => u.Printed).ToList();
        var (rows, unclear) = new UnitRows(organisations, [], fields.IssuedOn).Read(
            form.UnitNames ?? [],
            null,
            printed,
            nameof(Form.UnitNames)
        );
        refusals.AddRange(unclear);
        if (refusals.Count > 0)
            return refusals;
        fields.PutOn(draft);
        draft.TeamId = fields.Team is { } team && organisations.Meant(team, [], fields.IssuedOn) is [var only] ? only.Id : null;
        SetUnits(draft, rows);
        db.Entry(draft).Property(d => d.Version).IsModified = true;
        log.Add(new DraftHeaderChanged(draftId));
        return await db.SaveActAsync(ct, draftId);
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
