using System.Globalization;
using Anlan.Api;
using Anlan.Common;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Plans.SavePlan;

namespace Anlan.Modules.Supervision.Api;

/// <summary>A unit's plan in the list of a supervision.</summary>
/// <param name="State">None while nothing was written.</param>
public sealed record PlanRowResource(string UnitCode, string Unit, PlanState? State, string? StateName, int Items, string Href);

/// <summary>Plans of a supervision the caller sees.</summary>
public sealed record PlanListResource(IReadOnlyList<PlanRowResource> Items);

/// <summary>A unit's plan (整改方案).</summary>
/// <param name="Version">Writes of the head, handing in and the decision carry it; none while nothing was written.</param>
/// <param name="Complete">Items with all five elements.</param>
/// <param name="Proposal">What the rule of that kind of unit proposes for the head.</param>
/// <param name="Gaps">What is still missing before it can be handed in.</param>
public sealed record PlanResource(
    Guid RoundId,
    string UnitCode,
    string Unit,
    PlanState State,
    string StateName,
    int? Version,
    string? OverallGoal,
    string? WiderSearch,
    string? IssuedInNameOf,
    string? CopyTo,
    string? Number,
    DateOnly? IssuedOn,
    DateTime? SubmittedAt,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? ReturnReason,
    int Complete,
    PlanProposalResource? Proposal,
    IReadOnlyList<PlanItemResource> Items,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<PaperLink> Papers
)
{
    internal static PlanResource Of(PlanView view, SavePlan.Form? form, IReadOnlyList<PlanGap> gaps, bool reported)
    {
        var here = PathOf(view.RoundId, view.UnitCode);
        List<PaperLink> papers = [];
        if (view.Plan is not null)
            papers.Add(new PaperLink("整改方案.docx", $"{here}/plan.docx"));
        if (reported)
            papers.Add(new PaperLink("整改情况报告.docx", $"{here}/report.docx"));
        return new PlanResource(
            view.RoundId,
            view.UnitCode,
            view.UnitName,
            view.State,
            view.State.Term(),
            view.Plan?.Version,
            view.Plan?.OverallGoal,
            view.Plan?.WiderSearch,
            view.Plan?.IssuedInNameOf,
            view.Plan?.CopyTo,
            view.Plan?.Number,
            view.Plan?.IssuedOn,
            view.Plan?.SubmittedAt,
            view.Plan?.DecidedByName,
            view.Plan?.DecidedAt,
            view.Plan?.ReturnReason,
            view.Complete,
            form is null ? null : new PlanProposalResource(form.IssuedInNameOf, form.CopyTo),
            [.. view.Rows.Select(PlanItemResource.Of)],
            [.. gaps.Select(g => g.Text)],
            papers
        );
    }

    internal static string PathOf(Guid roundId, string unit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ApiGroup.Root}{SupervisionPaths.Resources}/{roundId}/plans/{Uri.EscapeDataString(unit)}"
        );
}

/// <summary>In whose name a plan goes out and who gets a copy, as written or else as the rule has it.</summary>
public sealed record PlanProposalResource(string? IssuedInNameOf, string? CopyTo);

/// <summary>What the plan says of one problem.</summary>
/// <param name="Version">The next write of this item carries it; none while nothing was written.</param>
/// <param name="Missing">Elements still empty, in Chinese.</param>
/// <param name="SameAs">Numbers of problems of this plan whose measures say nearly the same.</param>
/// <param name="Open">Whether it may still be written.</param>
public sealed record PlanItemResource(
    Guid ItemId,
    int Number,
    string Statement,
    ItemState ItemState,
    int? Version,
    string? Goal,
    string? Measures,
    string? ResponsibleUnitCode,
    string? ResponsibleUnit,
    string? ResponsiblePerson,
    DateOnly? DueOn,
    IReadOnlyList<string> Missing,
    IReadOnlyList<int> SameAs,
    bool Open
)
{
    internal static PlanItemResource Of(PlanRow row) =>
        new(
            row.ItemId,
            row.Number,
            row.Statement,
            row.State,
            row.Item?.Version,
            row.Item?.Goal,
            row.Item?.Measures,
            row.UnitCode,
            row.UnitName,
            row.Item?.ResponsiblePerson,
            row.Item?.DueOn,
            row.Missing,
            [.. row.Likes.Select(l => l.Number).OfType<int>()],
            row.Open
        );
}

/// <summary>The head of a plan; what is left out is emptied.</summary>
/// <param name="Version">Version of the plan as read; left out when there was none.</param>
/// <param name="WiderSearch">举一反三措施.</param>
/// <param name="CopyTo">Several are parted by 、.</param>
/// <param name="Number">文号.</param>
/// <param name="IssuedOn">ISO 8601 date.</param>
internal sealed record PlanHeadInput(
    int? Version = null,
    string? OverallGoal = null,
    string? WiderSearch = null,
    string? IssuedInNameOf = null,
    string? CopyTo = null,
    string? Number = null,
    string? IssuedOn = null
);

/// <summary>What the plan says of one problem; what is left out is emptied.</summary>
/// <param name="Version">Version of the item as read; left out when there was none.</param>
/// <param name="ResponsibleUnitCode">Code of a unit of the problem, of the plan's unit or of one right under it.</param>
/// <param name="DueOn">ISO 8601 date.</param>
internal sealed record PlanItemInput(
    int? Version = null,
    string? Goal = null,
    string? Measures = null,
    string? ResponsibleUnitCode = null,
    string? ResponsiblePerson = null,
    string? DueOn = null
);

/// <summary>A write that needs no more than what was read.</summary>
/// <param name="Version">Version of the plan as read.</param>
internal sealed record VersionInput(int? Version) : ISeenVersion;
