using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision.Rounds;

namespace Anlan.Modules.Rectification.SetIndustry;

/// <summary>Says of which industry a problem is (定行业), by who runs the round: it decides which limited postings reach it.</summary>
public sealed class SetIndustry(AppDb db, CaseLog log, CurrentCaller caller)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Industry { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>The present industry, for a caller who sees the problem.</summary>
    public async Task<string?> PresentAsync(Guid itemId, CancellationToken ct) =>
        (await db.ItemCaseAsync(caller.Value, itemId, ct))?.Industry;

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        if (IndustryField.Refuse(form.Industry, nameof(form.Industry)) is { } unknown)
            return unknown;
        var industry = Industries.Known(form.Industry);
        if (at.Industry == industry)
            return Outcome.Stored();
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        at.Item.IndustryCode = industry;
        log.Add(new ItemClassified(itemId, industry));
        return await db.SaveActAsync(ct);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct) =>
        await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at ? (null, Outcome.NotFound)
        : caller.Value.Runs(at.Round) ? (at, null)
        : (at, Outcome.Denied);
}
