using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification;

/// <summary>Who judges a case and its items (督察一方): the organisation that keeps it, and the team that leads it.</summary>
public readonly record struct Keeping(Guid KeeperId, Guid? TeamId);

/// <summary>
/// The two sides of an item (督察一方、责任单位). A posting stands over it when it is at or above the organisation that keeps it, leads it as its
/// team, or is of the municipal office. It works for a unit when it covers it without standing over the item, or is of that very unit. So a
/// district that keeps a round judges what its streets owe and answers for what it owes itself, and no posting is on both sides.
/// </summary>
internal static class Sides
{
    public static bool StandsOver(this CallerPosting posting, Keeping by) =>
        posting.Covers(by.KeeperId) || (posting.Role == Role.SupervisionTeam && by.TeamId is { } team && posting.Covers(team));

    public static bool WorksFor(this CallerPosting posting, Guid unit, Keeping by) =>
        posting.IsOf(unit) || (posting.Covers(unit) && !posting.StandsOver(by));

    /// <summary>Whether a posting with this permission stands over it.</summary>
    public static bool Supervises(this Caller caller, Keeping by, string permission, string? industry = null) =>
        caller.Under(permission).Any(p => p.Includes(industry) && p.StandsOver(by));

    /// <summary>Whether a posting with this permission works for a unit.</summary>
    public static bool Works(this Caller caller, Guid unit, Keeping by, string permission, string? industry = null) =>
        caller.Under(permission).Any(p => p.Includes(industry) && p.WorksFor(unit, by));

    /// <summary>Whether any posting of the caller works for one of the units: such a person judges nothing of theirs.</summary>
    public static bool IsParty(this Caller caller, IEnumerable<Guid> units, Keeping by) =>
        units.Any(unit => caller.Postings.Any(p => p.WorksFor(unit, by)));

    /// <summary>Whether the caller decides for the organisation that keeps it, or for the municipal office.</summary>
    public static bool Keeps(this Caller caller, Keeping by, string? industry = null) =>
        caller.Covers(by.KeeperId, RectificationPermissions.Verify, industry);

    /// <summary><see cref="StandsOver"/> for queries.</summary>
    public static Expression<Func<Item, bool>> StoodOver(this AppDb db, CallerPosting posting)
    {
        var ids = db.Covered(posting);
        return posting switch
        {
            { WholeCity: true } => _ => true,
            { Role: Role.SupervisionTeam } => i => ids.Contains(i.KeeperId) || (i.TeamId != null && ids.Contains(i.TeamId.Value)),
            _ => i => ids.Contains(i.KeeperId),
        };
    }

    /// <summary>Items of the industry a posting is limited to.</summary>
    public static Expression<Func<Item, bool>> OfIndustry(CallerPosting posting)
    {
        var codes = posting.IndustryCodes;
        return codes is null ? _ => true : i => i.IndustryCode != null && codes.Contains(i.IndustryCode);
    }
}
