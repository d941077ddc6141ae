using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Units;

namespace Anlan.Modules.Letters.ResolveUnit;

/// <summary>
/// Says once what a printed name means, for the header and every problem it stands in; or gives the problems that name nobody their units.
/// </summary>
public sealed class ResolveUnit(AppDb db, DraftSteps steps, CurrentCaller caller, RememberName remember, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>The name as printed; empty for the problems without any unit.</summary>
        public string? Printed { get; set; }

        public List<string>? UnitNames { get; set; }

        public string? Lead { get; set; }

        /// <summary>Which of the problems without any unit are meant. A printed name means the same in all its problems.</summary>
        public List<string>? Problems { get; set; }

        /// <summary>Whether the reader knows the name from now on.</summary>
        public string? Remember { get; set; }
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
        var meant = (form.Problems ?? []).Where(id => id.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (printed.Length == 0 && meant.Count == 0)
            refusals.Add(new Refusal("resolve.problems", "请至少勾选一个问题。", nameof(Form.Problems)));
        await db.LocateAsync(caller.Value, rows.Select(r => r.OrganisationId), ct);
        if (refusals.Count == 0 && form.Remember == "true" && printed.Length > 0 && Remember(printed, rows, organisations) is { } unfit)
            refusals.Add(unfit);
        if (refusals.Count > 0)
            return refusals;
        var changed = Apply(draft, printed, meant, rows);
        if (changed == 0)
            return Outcome.Stored();
        return await steps.SaveAsync(new DraftUnitResolved(draftId, printed, [.. rows.Select(r => r.OrganisationId!.Value)], changed), ct);
    }

    /// <summary>A name holds for everybody, so only those whose jurisdiction has the organisation say what it is called.</summary>
    private Refusal? Remember(string printed, IReadOnlyList<UnitRows.Row> rows, OrganisationCatalogue organisations)
    {
        if (rows is not [{ OrganisationId: { } body }])
            return new Refusal(
                "alias.several",
                $"“{printed}”填了{rows.Count}个机构，不能记成一个名称。请去掉“以后都这样识别”。",
                nameof(Form.Remember)
            );
        return caller.Value.Covers(body, LettersPermissions.Import)
            ? remember.Add(printed, body, organisations, nameof(Form.Remember))
            : new Refusal(
                "alias.scope",
                $"{organisations.NameOf(body)}不在你的管辖范围，不能替它记名称。请去掉“以后都这样识别”。",
                nameof(Form.Remember)
            );
    }

    private int Apply(ImportDraft draft, string printed, HashSet<string> meant, IReadOnlyList<UnitRows.Row> rows)
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
            if (asked is null && !(printed.Length == 0 && problem.Units.Count == 0 && meant.Contains(problem.Id.ToString())))
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
