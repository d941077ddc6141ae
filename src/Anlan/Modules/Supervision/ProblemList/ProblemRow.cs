using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Clock;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision.ProblemList;

/// <summary>A problem as lists show it.</summary>
public sealed record ProblemRow(
    Guid Id,
    Guid SupervisionId,
    string SupervisionTitle,
    int Number,
    string Statement,
    string Category,
    string? IndustryCode,
    ProblemState State,
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
    public string Link => $"/supervision/problems/{Id}";

    public ClockReading? Clock(ClockFace face) => face.Of(State, DueOn, OpenedOn);

    /// <summary>The beginning of the statement, as long as a table cell likes it.</summary>
    public string Short => Statement.Length <= 60 ? Statement : Statement[..59] + "…";
}

/// <summary>Reads problem rows; the problems must come from <see cref="SupervisionAccess.ProblemsFor"/>.</summary>
internal static class ProblemRows
{
    public static IQueryable<ProblemRow> Rows(this IQueryable<Problem> problems, AppDb db) =>
        from p in problems
        join s in db.AllTitles() on p.SupervisionId equals s.Id
        select new ProblemRow(
            p.Id,
            p.SupervisionId,
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
    public static IQueryable<Problem> Urgent(this IQueryable<Problem> problems) =>
        problems
            .OrderBy(p => p.ClosedOn != null)
            .ThenBy(p => p.DueOn == null)
            .ThenBy(p => p.DueOn)
            .ThenBy(p => p.SupervisionId)
            .ThenBy(p => p.Number);
}
