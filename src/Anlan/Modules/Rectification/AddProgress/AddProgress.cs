using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddProgress;

/// <summary>Writes down what was done on a problem, and when (登记进展).</summary>
public sealed class AddProgress(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Text { get; set; }
        public string? HappenedOn { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.ProgressOf(itemId).AnyAsync(e => e.Id == id, ct))
            return Outcome.Stored(id);
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "进展情况");
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "发生日期", at.Item.OpenedOn.AddYears(-1), today.Date);
        if (!read.Ok)
            return read.Refusals;
        db.Add(
            new ProgressEntry
            {
                Id = id,
                ItemId = itemId,
                Text = text,
                HappenedOn = on,
                ArrivedAt = today.Now,
                AuthorId = caller.Value.AccountId,
                AuthorName = caller.Value.Name,
            }
        );
        log.Add(new ProgressAdded(itemId, id), text, Today.StartOf(on));
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayWork(at))
            return (at, Outcome.Denied);
        return (at, at.Item.State.TakesMaterial() ? null : MaterialRefusal.For(at.Item));
    }
}
