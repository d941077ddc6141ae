using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.Undo;

/// <summary>Saves the acts on a draft so that each can be undone.</summary>
public sealed class DraftSteps(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock)
{
    /// <summary>Saves an act with what it takes to undo it; the oldest steps beyond those kept are forgotten.</summary>
    /// <param name="fact">What was done.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="id">What the act made or changed.</param>
    /// <param name="reason">The reason a person gave.</param>
    public async Task<Outcome> SaveAsync(DraftFact fact, CancellationToken ct, Guid? id = null, string? reason = null)
    {
        if (RowsBefore.Of(db) is { } before)
        {
            var last = await db.StepsOf(fact.DraftId).Select(s => s.Number).FirstOrDefaultAsync(ct);
            db.RemoveRange(await db.StepsOf(fact.DraftId).Skip(DraftStep.Most - 1).ToListAsync(ct));
            db.Add(
                new DraftStep
                {
                    Id = Ids.New(clock),
                    DraftId = fact.DraftId,
                    Number = last + 1,
                    What = fact.Title,
                    ByName = caller.Value.Name,
                    At = log.Now,
                    Before = before,
                }
            );
        }
        log.Add(fact, reason);
        return await db.SaveActAsync(ct, id);
    }
}
