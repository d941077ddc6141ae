using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddProgress;

/// <summary>Writes down what was done on an item, and when (登记进展).</summary>
public sealed class AddProgress(ItemTools tools) : ItemAct<AddProgress.Form>(tools)
{
    public sealed class Form : IKeyedForm
    {
        public string? Key { get; set; }
        public string? Text { get; set; }
        public string? HappenedOn { get; set; }
    }

    public override string Done(ItemSource source) => "进展已登记。";

    protected override bool May(ItemCase at) => Caller.MayWork(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.ProgressOf(at.Item.Id).AnyAsync(e => e.Id == id, ct) ? await Db.StoredBeforeAsync(id, ct) : null;

    protected override Refusal? Bars(ItemCase at) => at.Item.Finished(at.Item.State.TakesMaterial());

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "进展情况");
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "发生日期", at.Item.OpenedOn.AddYears(-1), Today.Date);
        if (!read.Ok)
            return read.Refusals;
        var entry = new ProgressEntry
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            Text = text,
            HappenedOn = on,
            ArrivedAt = Today.Now,
            AuthorId = Caller.AccountId,
            AuthorName = Caller.Name,
        };
        Db.Add(entry);
        Log.Add(new ProgressAdded(at.Item.Id, entry.Id), text, Common.Today.StartOf(on));
        return await Db.SaveActAsync(ct, entry.Id);
    }
}
