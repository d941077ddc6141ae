using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters.Undo;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.SplitProblem;

/// <summary>Makes two problems of one that tells two facts.</summary>
public sealed class SplitProblem(AppDb db, DraftSteps steps, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>Place in the statement where the second problem begins.</summary>
        public string? At { get; set; }

        public string? Version { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Guid problemId, Form form, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, form.Version ?? "", ct);
        if (draft is null)
            return instead!;
        if (
            !int.TryParse(form.At, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at >= problem!.Statement.Length
            || string.IsNullOrWhiteSpace(problem.Statement[..at])
            || string.IsNullOrWhiteSpace(problem.Statement[at..])
        )
            return new Refusal("split.at", "请选择从哪里分开，前后两部分都要有内容。", nameof(Form.At));
        int? sourceAt = null;
        if (problem is { PassageStart: { } start, PassageEnd: { } end })
        {
            var letter = await db.LettersFor(caller.Value).Where(l => l.Id == draft.LetterId).Select(l => l.Text).SingleAsync(ct);
            sourceAt = Passages.SourceOf(letter, new(start, end), problem.Statement, at);
        }
        var second = problem.SplitAt(at, sourceAt, draft.PositionAfter(problem), () => Ids.New(clock));
        draft.Problems.Add(second);
        return await steps.SaveAsync(new DraftProblemSplit(draftId, problemId, second.Id), ct, problemId);
    }
}
