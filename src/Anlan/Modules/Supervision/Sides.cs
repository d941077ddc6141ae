using System.Linq.Expressions;
using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision;

/// <summary>
/// The two sides of a problem (督察一方、责任单位). A posting stands over a round when it is at or above the body that keeps it, leads it as its team, or
/// is of the municipal office. It works for a unit when it covers it without standing over the round, or is of that very unit. So a
/// district that keeps a round judges what its streets owe and answers for what it owes itself, and no posting is on both sides.
/// </summary>
internal static class Sides
{
    public static bool StandsOver(this CallerPosting posting, Round round) =>
        posting.Covers(round.OwnerId) || (posting.Role == Role.SupervisionTeam && round.TeamId is { } team && posting.Covers(team));

    public static bool WorksFor(this CallerPosting posting, Guid unit, Round round) =>
        posting.IsOf(unit) || (posting.Covers(unit) && !posting.StandsOver(round));

    /// <summary>Whether a posting with this permission stands over a round.</summary>
    public static bool Supervises(this Caller caller, Round round, string permission, string? industry = null) =>
        caller.Under(permission).Any(p => p.Includes(industry) && p.StandsOver(round));

    /// <summary>Whether a posting with this permission works for a unit.</summary>
    public static bool Works(this Caller caller, Guid unit, Round round, string permission, string? industry = null) =>
        caller.Under(permission).Any(p => p.Includes(industry) && p.WorksFor(unit, round));

    /// <summary>Whether any posting of the caller works for one of the units: such a person judges nothing of theirs.</summary>
    public static bool IsParty(this Caller caller, IEnumerable<Guid> units, Round round) =>
        units.Any(unit => caller.Postings.Any(p => p.WorksFor(unit, round)));

    /// <summary><see cref="StandsOver"/> for queries.</summary>
    public static Expression<Func<Round, bool>> StoodOver(CallerPosting posting)
    {
        var ids = posting.Organisations;
        return posting switch
        {
            { WholeCity: true } => _ => true,
            { Role: Role.SupervisionTeam } => s => ids.Contains(s.OwnerId) || (s.TeamId != null && ids.Contains(s.TeamId.Value)),
            _ => s => ids.Contains(s.OwnerId),
        };
    }
}
