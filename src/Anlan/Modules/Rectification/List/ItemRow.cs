using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Rectification.List;

/// <summary>A problem as lists show it.</summary>
public sealed record ItemRow(
    Guid Id,
    Guid RoundId,
    string RoundTitle,
    int Number,
    string Statement,
    string Category,
    string? IndustryCode,
    ItemState State,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    bool DueProvisional,
    bool Major,
    int Returns,
    string? LeadCode,
    string? LeadUnit,
    int Version,
    DateTime ChangedAt
)
{
    public string Link => $"/rectification/{Id}";

    public ClockReading? Clock(ClockFace face) => face.Of(State, DueOn, OpenedOn);

    /// <summary>The beginning of the statement, as long as a table cell likes it.</summary>
    public string Short => Statement.Length <= 60 ? Statement : Statement[..59] + "…";
}

/// <summary>Reads problem rows; the problems must come from <see cref="SupervisionAccess.ItemsFor"/>.</summary>
internal static class ItemRows
{
    public static IQueryable<ItemRow> Rows(this IQueryable<Item> problems, AppDb db) =>
        from p in problems
        join s in db.AllTitles() on p.RoundId equals s.Id
        select new ItemRow(
            p.Id,
            p.RoundId,
            s.Title,
            p.Number,
            p.Statement,
            p.Category,
            p.IndustryCode,
            p.State,
            p.OpenedOn,
            p.DueOn,
            p.DueProvisional,
            p.Major,
            p.Returns,
            db.Organisations().Where(o => p.Units.Any(u => u.IsLead && u.OrganisationId == o.Id)).Select(o => o.Code).FirstOrDefault(),
            db.Organisations().Where(o => p.Units.Any(u => u.IsLead && u.OrganisationId == o.Id)).Select(o => o.Name).FirstOrDefault(),
            p.Version,
            p.ChangedAt
        );

    /// <summary>What runs out first stands first; closed ones last, newest first.</summary>
    public static IQueryable<Item> Urgent(this IQueryable<Item> problems) =>
        problems
            .OrderBy(p => p.ClosedOn != null)
            .ThenBy(p => p.DueOn == null)
            .ThenBy(p => p.DueOn)
            .ThenBy(p => p.RoundId)
            .ThenBy(p => p.Number);
}
