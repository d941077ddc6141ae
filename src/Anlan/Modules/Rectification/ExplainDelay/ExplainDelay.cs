using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.ExplainDelay;

/// <summary>Writes down why a problem is not done yet and what comes next (说明未完成的原因), so that the report can say it.</summary>
public sealed class ExplainDelay(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Text { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.ExplanationsOf(itemId).AnyAsync(e => e.Id == id, ct))
            return Outcome.Stored(id);
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "未完成的原因和下一步");
        if (!read.Ok)
            return read.Refusals;
        db.Add(
            new Explanation
            {
                Id = id,
                ItemId = itemId,
                Text = text,
                ArrivedAt = today.Now,
                AuthorId = caller.Value.AccountId,
                AuthorName = caller.Value.Name,
            }
        );
        log.Add(new ItemExplained(itemId, id), text);
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MaySpeak(at))
            return (at, Outcome.Denied);
        return (at, at.Item.State.IsUnfinished() ? null : MaterialRefusal.For(at.Item));
    }
}
