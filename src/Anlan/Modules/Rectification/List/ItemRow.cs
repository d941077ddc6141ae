using System.Text.Json.Serialization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.List;

/// <summary>
/// An item as it is read everywhere (整改事项): in lists and tables, in exported workbooks, by other systems, at the head of its pages.
/// </summary>
public record ItemRow
{
    public required Guid Id { get; init; }

    /// <summary>Code of where it comes from: <c>supervision</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The case it was found in: a round.</summary>
    public required Guid CaseId { get; init; }

    public required string CaseTitle { get; init; }

    [JsonIgnore]
    public string Word { get; init; } = "";

    /// <summary>Number within its case.</summary>
    public required int Number { get; init; }

    public required string Statement { get; init; }

    /// <summary>Part of the letter: 二/（三）.</summary>
    public required string? Section { get; init; }

    public required string Category { get; init; }

    /// <summary>Section or division of GB/T 4754-2017; none when not set.</summary>
    public required string? IndustryCode { get; init; }

    /// <summary>Code and name of the industry.</summary>
    public string? IndustryName => Industries.NameOf(IndustryCode);

    public required bool Major { get; init; }

    /// <summary>Stable name of the state, e.g. <c>Rectifying</c>.</summary>
    public required ItemState State { get; init; }

    /// <summary>The state in Chinese.</summary>
    public string StateName => State.Term();

    /// <summary>Code of the unit that leads the rectification.</summary>
    public required string? LeadUnitCode { get; init; }

    public required string? LeadUnit { get; init; }

    /// <summary>Names of the units that owe it beside the lead.</summary>
    public required IReadOnlyList<string> OtherUnits { get; init; }

    /// <summary>Enterprises it names, as printed.</summary>
    public required IReadOnlyList<string> Enterprises { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>Last day, ISO 8601; none when no limit was set.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Whether the due day rests on a year without a holiday notice.</summary>
    public required bool DueProvisional { get; init; }

    /// <summary>Its clock on the day it was read for; none when the clock does not run.</summary>
    [JsonIgnore]
    public ClockReading? Clock { get; init; }

    /// <summary>Green, Amber or Red; none when the clock does not run.</summary>
    public Light? Light => Clock?.Light;

    /// <summary>Working days left; none when the clock does not run.</summary>
    public int? WorkingDaysLeft => Clock?.WorkingDaysLeft;

    /// <summary>How often it was returned at verification.</summary>
    public required int Returns { get; init; }

    /// <summary>Rises with every change; writes that change the state carry it.</summary>
    public required int Version { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>As sentences name it: 问题3.</summary>
    [JsonIgnore]
    public string Name => Word + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string Link => RectificationPaths.Item(Id);

    /// <summary>The beginning of the statement, as long as a table cell likes it.</summary>
    [JsonIgnore]
    public string Short => Statement.Length <= 60 ? Statement : Statement[..59] + "…";

    /// <summary>With its clock as it stands on a day.</summary>
    internal ItemRow At(ClockFace face) => this with { Clock = face.Of(State, DueOn, OpenedOn) };
}

/// <summary>Reads the rows of items the caller may see.</summary>
public sealed class ItemRows(AppDb db, CurrentCaller caller, Clocks clocks)
{
    /// <summary>One item; nothing when it is not there or not for this caller.</summary>
    public async Task<ItemRow?> ReadAsync(Guid id, CancellationToken ct) =>
        await db.ItemsFor(caller.Value).Where(i => i.Id == id).Rows(db).SingleOrDefaultAsync(ct) is { } row
            ? row.At(await clocks.TodayAsync(ct))
            : null;
}

internal static class ItemRowQueries
{
    /// <summary>Rows of items that were reached through the caller's scope.</summary>
    public static IQueryable<ItemRow> Rows(this IQueryable<Item> items, AppDb db) =>
        items.Select(i => new ItemRow
        {
            Id = i.Id,
            Source = i.Source,
            CaseId = i.CaseId,
            CaseTitle = i.CaseTitle,
            Word = i.Word,
            Number = i.Number,
            Statement = i.Statement,
            Section = i.Section,
            Category = i.Category,
            IndustryCode = i.IndustryCode,
            Major = i.Major,
            State = i.State,
            LeadUnitCode = (
                from unit in i.Units
                join organisation in db.Organisations() on unit.OrganisationId equals organisation.Id
                where unit.IsLead
                select organisation.Code
            ).FirstOrDefault(),
            LeadUnit = (
                from unit in i.Units
                join organisation in db.Organisations() on unit.OrganisationId equals organisation.Id
                where unit.IsLead
                select organisation.Name
            ).FirstOrDefault(),
            // No join beside the units: SQLite would make the join of all items first.
            OtherUnits = i
                .Units.Where(u => !u.IsLead)
                .OrderBy(u => db.Organisations().Where(o => o.Id == u.OrganisationId).Select(o => o.SortKey).First())
                .Select(u => db.Organisations().Where(o => o.Id == u.OrganisationId).Select(o => o.Name).First())
                .ToList(),
            Enterprises = i.Enterprises.OrderBy(e => e.Order).Select(e => e.Name).ToList(),
            OpenedOn = i.OpenedOn,
            DueOn = i.DueOn,
            DueProvisional = i.DueProvisional,
            Returns = i.Returns,
            Version = i.Version,
            ChangedAt = i.ChangedAt,
        });

    /// <summary>What runs out first stands first; closed ones last.</summary>
    public static IQueryable<Item> Urgent(this IQueryable<Item> items) =>
        items.OrderBy(i => i.Rank).ThenBy(i => i.CaseId).ThenBy(i => i.Number);
}
