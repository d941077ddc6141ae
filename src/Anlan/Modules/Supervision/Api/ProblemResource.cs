using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision.Clock;
using Anlan.Modules.Supervision.ProblemList;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision.Api;

/// <summary>A problem as other systems fetch it (问题).</summary>
/// <param name="Number">Number within the supervision.</param>
/// <param name="State">Stable name of the state, e.g. <c>Rectifying</c>.</param>
/// <param name="StateName">The state in Chinese.</param>
/// <param name="IndustryCode">Section or division of GB/T 4754-2017; none when not set.</param>
/// <param name="IndustryName">Code and name of the industry.</param>
/// <param name="DueOn">Last day, ISO 8601; none when the letter sets no limit.</param>
/// <param name="DueProvisional">Whether the due day rests on a year without a holiday notice.</param>
/// <param name="Light">Green, Amber or Red; none when the clock does not run.</param>
/// <param name="WorkingDaysLeft">Working days left; none when the clock does not run.</param>
public sealed record ProblemResource(
    Guid Id,
    Guid SupervisionId,
    int Number,
    string Statement,
    string Category,
    string? IndustryCode,
    string? IndustryName,
    bool Major,
    ProblemState State,
    string StateName,
    string? LeadUnit,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    bool DueProvisional,
    Light? Light,
    int? WorkingDaysLeft,
    int Returns
)
{
    internal static ProblemResource Of(ProblemRow row, ClockFace face)
    {
        var clock = row.Clock(face);
        return new ProblemResource(
            row.Id,
            row.SupervisionId,
            row.Number,
            row.Statement,
            row.Category,
            row.IndustryCode,
            Industries.NameOf(row.IndustryCode),
            row.Major,
            row.State,
            row.State.Term(),
            row.LeadUnit,
            row.OpenedOn,
            row.DueOn,
            row.DueProvisional,
            clock?.Light,
            clock?.WorkingDaysLeft,
            row.Returns
        );
    }
}

/// <summary>A supervision as other systems fetch it (督察记录).</summary>
public sealed record SupervisionResource(
    Guid Id,
    string Title,
    string? Team,
    SupervisionStage Stage,
    string StageName,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    DateOnly? IssuedOn,
    IReadOnlyList<string> InspectedUnits,
    int Problems,
    int OpenProblems
);

/// <summary>One page of a list.</summary>
/// <param name="Total">Rows in all.</param>
public sealed record ListResource<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);
