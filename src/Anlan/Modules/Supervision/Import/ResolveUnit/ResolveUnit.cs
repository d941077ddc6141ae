using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Supervision.Import.ResolveUnit;

/// <summary>
/// Says once what a printed name means, for the header and every problem it stands in; or gives the problems that name nobody their units.
/// </summary>
public sealed class ResolveUnit(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>The name as printed; empty for the problems without any unit.</summary>
        public string? Printed { get; set; }

        public List<string>? UnitNames { get; set; }

        public string? Lead { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Form form, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        var printed = form.Printed?.Trim() ?? "";
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var near = organisations.PathsOf(draft.Units.Select(u => u.OrganisationId));
        var (rows, refusals) = new UnitRows(organisations, near, draft.IssuedOn).Read(
            form.UnitNames ?? [],
            form.Lead,
            [],
            nameof(Form.UnitNames)
        );
        if (rows.Count == 0 && refusals.Count == 0)
            refusals.Add(new Refusal("resolve.unit", "请选择或填写至少一个机构。", nameof(Form.UnitNames)));
        if (refusals.Count > 0)
            return refusals;
        var changed = Apply(draft, printed, rows);
        if (changed == 0)
            return Outcome.Stored();
        log.Add(new DraftUnitResolved(draftId, printed, [.. rows.Select(r => r.OrganisationId!.Value)], changed));
        return await db.SaveActAsync(ct);
    }

    private int Apply(ImportDraft draft, string printed, IReadOnlyList<UnitRows.Row> rows)
    {
        var changed = 0;
        foreach (var unit in draft.Units.Where(u => u.OrganisationId is null && u.Printed == printed))
        {
            unit.OrganisationId = rows[0].OrganisationId;
            changed++;
        }
        foreach (var problem in draft.Problems.Where(p => !p.Removed))
        {
            var asked = problem.Units.Find(u => u.OrganisationId is null && u.Printed == printed);
            if (asked is null && !(printed.Length == 0 && problem.Units.Count == 0))
                continue;
            Replace(problem, asked, rows);
            db.Touch(problem);
            changed++;
        }
        return changed;
    }

    private void Replace(DraftProblem problem, DraftProblemUnit? asked, IReadOnlyList<UnitRows.Row> rows)
    {
        var leads = asked?.IsLead ?? true;
        if (asked is not null)
        {
            problem.Units.Remove(asked);
            db.Remove(asked);
        }
        foreach (var row in rows)
        {
            var unit = new DraftProblemUnit
            {
                Id = Ids.New(clock),
                DraftProblemId = problem.Id,
                OrganisationId = row.OrganisationId,
                Printed = asked?.Printed ?? row.Typed,
                Reason = "核对时认定",
                Inherited = asked?.Inherited ?? false,
                IsLead = leads && row.IsLead,
            };
            if (problem.Units.Find(unit.SameAs) is { } there)
                there.IsLead |= unit.IsLead;
            else
                problem.Units.Add(unit);
        }
    }
}
