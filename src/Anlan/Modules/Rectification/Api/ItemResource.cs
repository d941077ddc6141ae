using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Rectification.Api;

/// <summary>A problem as other systems fetch it (问题).</summary>
/// <param name="Number">Number within the supervision.</param>
/// <param name="State">Stable name of the state, e.g. <c>Rectifying</c>.</param>
/// <param name="StateName">The state in Chinese.</param>
/// <param name="IndustryCode">Section or division of GB/T 4754-2017; none when not set.</param>
/// <param name="IndustryName">Code and name of the industry.</param>
/// <param name="LeadUnitCode">Code of the unit that leads the rectification.</param>
/// <param name="DueOn">Last day, ISO 8601; none when the letter sets no limit.</param>
/// <param name="DueProvisional">Whether the due day rests on a year without a holiday notice.</param>
/// <param name="Light">Green, Amber or Red; none when the clock does not run.</param>
/// <param name="WorkingDaysLeft">Working days left; none when the clock does not run.</param>
/// <param name="Version">Rises with every change; writes that change the state carry it.</param>
/// <param name="ChangedAt">When this problem last changed, UTC.</param>
/// <param name="Href">Where all of it is.</param>
public record ItemResource(
    Guid Id,
    Guid RoundId,
    int Number,
    string Statement,
    string Category,
    string? IndustryCode,
    string? IndustryName,
    bool Major,
    ItemState State,
    string StateName,
    string? LeadUnitCode,
    string? LeadUnit,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    bool DueProvisional,
    Light? Light,
    int? WorkingDaysLeft,
    int Returns,
    int Version,
    DateTime ChangedAt,
    string Href
)
{
    internal static ItemResource Of(ItemRow row, ClockFace face)
    {
        var clock = row.Clock(face);
        return new ItemResource(
            row.Id,
            row.RoundId,
            row.Number,
            row.Statement,
            row.Category,
            row.IndustryCode,
            Industries.NameOf(row.IndustryCode),
            row.Major,
            row.State,
            row.State.Term(),
            row.LeadCode,
            row.LeadUnit,
            row.OpenedOn,
            row.DueOn,
            row.DueProvisional,
            clock?.Light,
            clock?.WorkingDaysLeft,
            row.Returns,
            row.Version,
            row.ChangedAt,
            $"{ApiGroup.Root}/problems/{row.Id}"
        );
    }
}

/// <summary>A supervision as other systems fetch it (督察记录).</summary>
/// <param name="Papers">Papers to download.</param>
/// <param name="PlansHref">The plans of its units.</param>
public sealed record RoundResource(
    Guid Id,
    string Title,
    string? Team,
    RoundStage Stage,
    string StageName,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    DateOnly? IssuedOn,
    IReadOnlyList<string> InspectedUnits,
    int Items,
    int OpenItems,
    IReadOnlyList<PaperLink> Papers,
    string PlansHref
);

/// <summary>A paper to download.</summary>
/// <param name="Name">What it is: 问题清单.xlsx.</param>
public sealed record PaperLink(string Name, string Href);

/// <summary>One page of a list.</summary>
/// <param name="Total">Rows in all.</param>
public sealed record ListResource<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);

/// <summary>Items: a page of the list, or with <c>changed_since</c> or <c>cursor</c> a part of the changes.</summary>
/// <param name="Page">Number of the page; none among changes.</param>
/// <param name="Pages">Pages in all; none among changes.</param>
/// <param name="Total">Rows in all; none among changes.</param>
/// <param name="Next">Among changes: the cursor to go on with, now or at the next visit.</param>
/// <param name="More">Among changes: whether there is more to fetch right now.</param>
public sealed record ItemListResource(
    IReadOnlyList<ItemResource> Items,
    int? Page = null,
    int? Pages = null,
    int? Total = null,
    string? Next = null,
    bool? More = null
);
