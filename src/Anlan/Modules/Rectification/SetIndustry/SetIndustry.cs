using Anlan.Common;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification.SetIndustry;

/// <summary>Says of which industry an item is (定行业), by who runs its case: it decides which limited postings reach it.</summary>
public sealed class SetIndustry(ItemTools tools) : ItemAct<SetIndustry.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }
        public string? Industry { get; set; }
    }

    public override string Done(ItemSource source) => "行业已保存。";

    protected override bool May(ItemCase at) => Caller.MayManage(at);

    /// <summary>Already of that industry.</summary>
    protected override Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        Task.FromResult(
            IndustryField.Refuse(form.Industry, nameof(form.Industry)) is null && at.Industry == Industries.Known(form.Industry)
                ? Outcome.Stored()
                : null
        );

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (IndustryField.Refuse(form.Industry, nameof(form.Industry)) is { } unknown)
            return unknown;
        at.Item.IndustryCode = Industries.Known(form.Industry);
        Log.Add(new ItemClassified(at.Item.Id, at.Item.IndustryCode));
        return await Db.SaveActAsync(ct);
    }
}
