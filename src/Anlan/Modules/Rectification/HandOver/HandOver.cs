using Anlan.Common;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Rectification.HandOver;

/// <summary>
/// Gives an item to another unit to lead (转办), by who keeps it: the wrong unit was named, or its business went elsewhere. What was done so far
/// stays with the item; the clock goes on.
/// </summary>
public sealed class HandOver(ItemTools tools) : ItemAct<HandOver.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }

        /// <summary>Name, alias or code of the unit that leads from now on.</summary>
        public string? Unit { get; set; }
        public string? Reason { get; set; }
    }

    public override string Done(ItemSource source) => "已转办，原牵头单位和新牵头单位都会收到通知。";

    protected override bool May(ItemCase at) => Caller.MayExtend(at);

    protected override Refusal? Bars(ItemCase at) => at.Item.Finished(at.Item.State.IsUnfinished());

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var catalogue = await OrganisationCatalogue.ReadAsync(Db, ct);
        var (unit, unclear) = catalogue.Choose(form.Unit, Today.Date, "新的牵头单位", nameof(form.Unit));
        if (unclear is not null)
            read.Refusals.Add(unclear);
        var reason = read.Text(form.Reason, nameof(form.Reason), "转办的理由", 1000);
        if (unit is null || !read.Ok)
            return read.Refusals;
        var former = catalogue.NameOf(at.LeadId) ?? "未定";
        if (at.LeadId is { } lead)
            Announce.ToOrganisation(lead, $"{at.Item.Name}已转由{unit.Name}牵头整改：{reason}", RectificationPaths.List, at.Industry);
        if (at.Item.HandOver(unit.Id) is { } refusal)
            return refusal.At(nameof(form.Unit));
        Log.Add(new ItemHandedOver(at.Item.Id, former, unit.Name), reason);
        Announce.ToUnits(at.Item, $"{at.Item.Name}转由{unit.Name}牵头整改，原牵头单位是{former}，请接着办理。");
        return await Db.SaveActAsync(ct);
    }
}
