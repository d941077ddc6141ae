using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Units;

namespace Anlan.Modules.Letters.EditProblem;

/// <summary>Corrects what was read of one problem: its words, class, units, enterprises and figures.</summary>
public sealed class EditProblem(AppDb db, DraftSteps steps, CurrentCaller caller, TimeProvider clock)
{
    /// <summary>Why a unit stands there that the letter does not name.</summary>
    private const string ByHand = "核对时填写";

    public sealed class Form
    {
        public string? Statement { get; set; }

        public string? Category { get; set; }

        public string? Industry { get; set; }

        public string? Major { get; set; }

        public List<string>? UnitNames { get; set; }

        /// <summary>Index of the leading row of <see cref="UnitNames"/>.</summary>
        public string? Lead { get; set; }

        public string? Enterprises { get; set; }

        public string? Figures { get; set; }

        public string? Version { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Guid problemId, Form form, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, form.Version ?? "", ct);
        if (draft is null)
            return instead!;
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var near = organisations.PathsOf(draft.Units.Select(u => u.OrganisationId));
        List<string> printed = [.. problem!.Units.Where(u => u.OrganisationId is null).Select(u => u.Printed)];
        var (rows, refusals) = new UnitRows(organisations, near, draft.IssuedOn).Read(
            form.UnitNames ?? [],
            form.Lead,
            printed,
            nameof(Form.UnitNames)
        );
        var read = new FormReader();
        var statement = read.Optional(form.Statement, nameof(Form.Statement), "问题", DraftProblem.LongestText);
        var enterprises = read.Optional(form.Enterprises, nameof(Form.Enterprises), "涉及企业", DraftProblem.LongestText);
        var figures = read.Optional(form.Figures, nameof(Form.Figures), "涉及数字", DraftProblem.LongestText);
        if (FormReader.Clean(form.Statement).Length == 0)
            refusals.Insert(0, new Refusal("draft-problem.statement", "请写明问题的事实。", nameof(Form.Statement)));
        refusals.AddRange(read.Refusals);
        if (!ItemCategories.Knows(form.Category, problem.Category))
            refusals.Add(new Refusal("draft-problem.category", "请从列表中选择问题类别。", nameof(Form.Category)));
        if (IndustryField.Refuse(form.Industry, nameof(Form.Industry)) is { } unknown)
            refusals.Add(unknown);
        if (refusals.Count > 0)
            return refusals;
        problem.Statement = statement!;
        problem.Category = form.Category!;
        problem.IndustryCode = Industries.Known(form.Industry);
        problem.Major = form.Major == "true";
        problem.Enterprises = Text(enterprises);
        problem.Figures = Text(figures);
        SetUnits(problem, rows);
        db.Touch(problem);
        return await steps.SaveAsync(new DraftProblemEdited(draftId, problemId), ct, problemId);
    }

    private void SetUnits(DraftProblem problem, IReadOnlyList<UnitRows.Row> rows)
    {
        var before = problem.Units.ToList();
        foreach (var row in rows)
        {
            var unit = before.Find(u =>
                row.OrganisationId is null ? u.OrganisationId is null && u.Printed == row.Typed : u.OrganisationId == row.OrganisationId
            );
            if (unit is null)
            {
                unit = new DraftProblemUnit
                {
                    Id = Ids.New(clock),
                    DraftProblemId = problem.Id,
                    OrganisationId = row.OrganisationId,
                    Printed = row.Typed,
                    Reason = ByHand,
                };
                problem.Units.Add(unit);
            }
            before.Remove(unit);
            unit.IsLead = row.IsLead;
        }
        foreach (var gone in before)
        {
            problem.Units.Remove(gone);
            db.Remove(gone);
        }
    }

    private static string? Text(string? lines) =>
        string.Join('\n', (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            is { Length: > 0 } text
            ? text
            : null;
}
