using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;

namespace Anlan.Modules.Letters.AnswerCheck;

/// <summary>Says of a questioned figure whether the letter is right.</summary>
public sealed class AnswerCheck(AppDb db, DraftSteps steps, CurrentCaller caller)
{
    private const int LongestNote = 2000;

    public async Task<Outcome> RunAsync(Guid draftId, Guid checkId, string? verdict, string? note, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        if (draft.Checks.Find(c => c.Id == checkId) is not { } check)
            return Outcome.NotFound;
        if (!Enum.TryParse<CheckAnswer>(verdict, out var answer) || !Enum.IsDefined(answer))
            return new Refusal("check.answer", "请选择“原文无误”或“原文有误”。");
        if (note?.Length > LongestNote)
            return new Refusal("check.note", $"说明最多{LongestNote}个字。");
        check.Answer = answer;
        check.AnswerNote = note?.Trim() is { Length: > 0 } text ? text : null;
        return await steps.SaveAsync(new DraftCheckAnswered(draftId, checkId, answer), ct, checkId, check.AnswerNote);
    }
}
