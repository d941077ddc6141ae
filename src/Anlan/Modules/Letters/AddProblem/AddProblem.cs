using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters.Undo;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Units;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.AddProblem;

/// <summary>Adds a problem the reader has missed, from a passage of the letter.</summary>
public sealed class AddProblem(AppDb db, DraftSteps steps, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Key { get; set; }

        public string? Statement { get; set; }

        public string? Category { get; set; }

        public string? Industry { get; set; }

        public string? Major { get; set; }

        public List<string>? UnitNames { get; set; }

        public string? Lead { get; set; }

        /// <summary>Where the passage begins in the letter, when it was selected there.</summary>
        public string? From { get; set; }

        public string? To { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Form form, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        var id = Ids.FromForm(form.Key, clock);
        if (draft.Problems.Exists(p => p.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var near = organisations.PathsOf(draft.Units.Select(u => u.OrganisationId));
        var (rows, refusals) = new UnitRows(organisations, near, draft.IssuedOn).Read(
            form.UnitNames ?? [],
            form.Lead,
            [],
            nameof(Form.UnitNames)
        );
        var read = new FormReader();
        var statement = read.Optional(form.Statement, nameof(Form.Statement), "问题", DraftProblem.LongestText);
        if (FormReader.Clean(form.Statement).Length == 0)
            refusals.Insert(0, new Refusal("draft-problem.statement", "请写明问题的事实。", nameof(Form.Statement)));
        refusals.AddRange(read.Refusals);
        if (!ItemCategories.Knows(form.Category, ItemCategories.Other))
            refusals.Add(new Refusal("draft-problem.category", "请从列表中选择问题类别。", nameof(Form.Category)));
        if (IndustryField.Refuse(form.Industry, nameof(Form.Industry)) is { } unknown)
            refusals.Add(unknown);
        if (refusals.Count > 0)
            return refusals;
        var problem = await MakeAsync(draft, id, form, statement!, ct);
        foreach (var row in rows)
            problem.Units.Add(
                new DraftProblemUnit
                {
                    Id = Ids.New(clock),
                    DraftProblemId = id,
                    OrganisationId = row.OrganisationId,
                    Printed = row.Typed,
                    IsLead = row.IsLead,
                }
            );
        draft.Problems.Add(problem);
        return await steps.SaveAsync(new DraftProblemAdded(draftId, id), ct, id);
    }

    private async Task<DraftProblem> MakeAsync(ImportDraft draft, Guid id, Form form, string statement, CancellationToken ct)
    {
        var letter = await db.LettersFor(caller.Value).Where(l => l.Id == draft.LetterId).Select(l => l.Text).SingleAsync(ct);
        var passage = Passages.Selected(letter, form.From, form.To) ?? Passages.Find(letter, statement);
        // It stands in the list where its passage stands in the letter; words of one's own go to the end.
        var before = passage is { } at ? draft.Ordered.LastOrDefault(p => p.PassageStart <= at.Start) : draft.Ordered.LastOrDefault();
        return new DraftProblem
        {
            Id = id,
            DraftId = draft.Id,
            Position = before is null ? (draft.Ordered.FirstOrDefault()?.Position ?? 2) - 1 : draft.PositionAfter(before),
            Statement = statement,
            Section = before?.Section,
            Category = form.Category!,
            IndustryCode = Industries.Known(form.Industry),
            Major = form.Major == "true",
            Confidence = 1,
            PassageStart = passage?.Start,
            PassageEnd = passage?.End,
        };
    }
}
