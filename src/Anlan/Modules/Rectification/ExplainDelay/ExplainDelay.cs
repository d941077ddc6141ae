using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.ExplainDelay;

/// <summary>Writes down why an item is not done yet and what comes next (说明未完成的原因), so that the report can say it.</summary>
public sealed class ExplainDelay(ItemTools tools) : ItemAct<ExplainDelay.Form>(tools)
{
    public sealed class Form : IKeyedForm
    {
        public string? Key { get; set; }
        public string? Text { get; set; }
    }

    public override string Done(ItemSource source) => "说明已保存，将写入整改情况报告。";

    protected override bool May(ItemCase at) => Caller.MaySpeak(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.ExplanationsOf(at.Item.Id).AnyAsync(e => e.Id == id, ct)
            ? await Db.StoredBeforeAsync(id, ct)
            : null;

    protected override Refusal? Bars(ItemCase at) => at.Item.Finished(at.Item.State.IsUnfinished());

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var text = read.Text(form.Text, nameof(form.Text), "未完成的原因和下一步");
        if (!read.Ok)
            return read.Refusals;
        var explanation = new Explanation
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            Text = text,
            ArrivedAt = Today.Now,
            AuthorId = Caller.AccountId,
            AuthorName = Caller.Name,
        };
        Db.Add(explanation);
        Log.Add(new ItemExplained(at.Item.Id, explanation.Id), text);
        return await Db.SaveActAsync(ct, explanation.Id);
    }
}
