using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>An item reached by a caller, with what decides who may do what with it.</summary>
/// <param name="TaskUnits">Organisations that were given a piece of the work.</param>
/// <param name="Workers">Accounts that wrote progress, handed in evidence or asked for verification.</param>
public sealed record ItemCase(Item Item, ItemSource Source, IReadOnlyList<Guid> TaskUnits, IReadOnlyCollection<Guid> Workers)
{
    /// <summary>Organisations that owe it or were given a piece of the work.</summary>
    public IEnumerable<Guid> Owing => Item.Units.Select(u => u.OrganisationId).Concat(TaskUnits);

    public Keeping By => Item.Keeping;

    public string? Industry => Item.IndustryCode;

    public Guid? LeadId => Item.LeadId;
}

/// <summary>Reads items for changes through the caller's scope, each once a request.</summary>
public sealed class ItemCases(AppDb db, CurrentCaller caller, ItemSources sources)
{
    private readonly Dictionary<Guid, ItemCase?> read = [];

    /// <summary>The item, or nothing when it is not there or not for this caller.</summary>
    public async Task<ItemCase?> ReadAsync(Guid id, CancellationToken ct) =>
        read.TryGetValue(id, out var known) ? known : read[id] = await LoadAsync(id, ct);

    private async Task<ItemCase?> LoadAsync(Guid id, CancellationToken ct)
    {
        var item = await db.ItemsFor(caller.Value)
            .Include(i => i.Units)
            .Include(i => i.Enterprises)
            .AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == id, ct);
        if (item is null)
            return null;
        var given = await db.TasksOf(id).Select(t => t.OrganisationId).Distinct().ToListAsync(ct);
        var workers = await db.ProgressOf(id)
            .Select(e => e.AuthorId)
            .Union(db.EvidenceOf(id).Select(e => e.AuthorId))
            .Union(db.VerificationsOf(id).Select(v => v.RequestedById))
            .ToListAsync(ct);
        var at = new ItemCase(item, sources.Of(item.Source), given, workers);
        await db.LocateAsync(caller.Value, [at.By.KeeperId, at.By.TeamId, .. at.Owing], ct);
        return at;
    }
}

/// <summary>Who may do what with an item. The two sides never meet in one person: see <see cref="Sides"/>.</summary>
internal static class ItemRights
{
    /// <summary>Fills in progress and evidence: the units that owe it or were given a task of it.</summary>
    public static bool MayWork(this Caller caller, ItemCase at) =>
        at.Owing.Any(unit => caller.Works(unit, at.By, RectificationPermissions.Work, at.Industry));

    /// <summary>Gives out tasks and explains: the lead unit.</summary>
    public static bool MayLead(this Caller caller, ItemCase at) =>
        at.LeadId is { } lead && caller.Works(lead, at.By, RectificationPermissions.Work, at.Industry);

    /// <summary>The postings by which the caller leads: their trees are where tasks may go.</summary>
    public static IEnumerable<CallerPosting> TreesLeading(this Caller caller, ItemCase at) =>
        caller.Under(RectificationPermissions.Work).Where(p => p.Includes(at.Industry) && at.LeadId is { } lead && p.WorksFor(lead, at.By));

    /// <summary>Marks a task as done: its unit, or the lead.</summary>
    public static bool MayFinish(this Caller caller, ItemCase at, RectificationTask task) =>
        caller.Works(task.OrganisationId, at.By, RectificationPermissions.Work, at.Industry) || caller.MayLead(at);

    /// <summary>Speaks in the unit's name: reports it done, asks for more time.</summary>
    public static bool MaySpeak(this Caller caller, ItemCase at) =>
        at.LeadId is { } lead && caller.Works(lead, at.By, RectificationPermissions.Submit, at.Industry);

    /// <summary>Verifies and closes: who stands over it, without those who work for a unit that owes it or has a task of it.</summary>
    public static bool MayVerify(this Caller caller, ItemCase at) => caller.MayJudge(at, RectificationPermissions.Verify);

    /// <summary>Decides on extensions: the municipal office or the organisation that keeps it.</summary>
    public static bool MayExtend(this Caller caller, ItemCase at) => caller.Keeps(at.By, at.Industry) && !caller.IsParty(at.Owing, at.By);

    /// <summary>Judges by a right: who stands over it and is no party to it.</summary>
    public static bool MayJudge(this Caller caller, ItemCase at, string permission) =>
        caller.Supervises(at.By, permission, at.Industry) && !caller.IsParty(at.Owing, at.By);

    /// <summary>Changes what an item says of itself: who runs its case.</summary>
    public static bool MayManage(this Caller caller, ItemCase at) => caller.Supervises(at.By, RectificationPermissions.Manage);

    /// <summary>Why somebody who worked on an item does not judge it, whatever the present post.</summary>
    public static Refusal? OwnWork(this Caller caller, ItemCase at) =>
        at.Workers.Contains(caller.AccountId)
            ? new Refusal(
                "verification.own-work",
                $"你为这个{at.Item.Word}登记过进展、上传过佐证或申请过复核，不能再由你判定，请由{at.Source.Judges}的另一人办理。"
            )
            : null;
}
