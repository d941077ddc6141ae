using System.Text.Json;
using Anlan.Common;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters.Confirm;
using Anlan.Modules.Organisations;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Letters.Api;

/// <summary>A letter being checked (导入稿), in lists.</summary>
/// <param name="Problems">Problems that confirming would make.</param>
public sealed record LetterRowResource(
    Guid Id,
    string Title,
    string FileName,
    DraftState State,
    string StateName,
    int Problems,
    DateTime CreatedAt,
    Guid? RoundId,
    string Href
);

/// <summary>A letter being checked: what was read of it, as people have left it.</summary>
public sealed record LetterResource
{
    public required Guid Id { get; init; }
    public required DraftState State { get; init; }
    public required string StateName { get; init; }

    /// <summary>Stands for everything here; confirming carries it, so that nobody confirms what was not read.</summary>
    public required string Seen { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required string Title { get; init; }
    public required string? Team { get; init; }
    public required string? LetterNumber { get; init; }
    public required DateOnly? PeriodStart { get; init; }
    public required DateOnly? PeriodEnd { get; init; }
    public required DateOnly? IssuedOn { get; init; }
    public required int? LimitAmount { get; init; }
    public required DeadlineUnit? LimitUnit { get; init; }

    /// <summary>Last day of the rectification; none without a limit.</summary>
    public required DateOnly? DueOn { get; init; }
    public required bool DueProvisional { get; init; }
    public required IReadOnlyList<DraftUnitResource> InspectedUnits { get; init; }
    public required LetterCountsResource Counts { get; init; }
    public required IReadOnlyList<DraftProblemResource> Problems { get; init; }
    public required IReadOnlyList<DraftCheckResource> Checks { get; init; }

    /// <summary>What has to be settled on the pages before it can be confirmed.</summary>
    public required IReadOnlyList<ObstacleResource> Obstacles { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }
    public required Guid? RoundId { get; init; }
    public required string PageHref { get; init; }

    /// <summary>The reading as <c>anlan read --json</c> gives it; it stays as it was whatever people change.</summary>
    public required JsonElement Reading { get; init; }

    internal static LetterResource Of(ImportDraft draft, Letter letter, OrganisationCatalogue organisations, ConfirmSheet sheet)
    {
        var number = 0;
        using var reading = JsonDocument.Parse(letter.Reading);
        return new LetterResource
        {
            Id = draft.Id,
            State = draft.State,
            StateName = draft.State.Term(),
            Seen = sheet.Seen,
            FileName = letter.FileName,
            Sha256 = letter.FileHash,
            Title = draft.Title,
            Team = draft.TeamName,
            LetterNumber = draft.LetterNumber,
            PeriodStart = draft.PeriodStart,
            PeriodEnd = draft.PeriodEnd,
            IssuedOn = draft.IssuedOn,
            LimitAmount = draft.LimitAmount,
            LimitUnit = draft.LimitUnit,
            DueOn = sheet.Due?.Date,
            DueProvisional = sheet.Due?.Provisional ?? false,
            InspectedUnits =
            [
                .. draft.Units.OrderBy(u => u.Id).Select(u => DraftUnitResource.Of(u.Printed, u.OrganisationId, organisations)),
            ],
            Counts = new LetterCountsResource(
                draft.Interviews,
                draft.DocumentsRead,
                draft.UnitsInspected,
                draft.EnterprisesInspected,
                draft.HazardsFound
            ),
            Problems = [.. draft.Ordered.Select(p => DraftProblemResource.Of(p, p.Removed ? null : ++number, organisations))],
            Checks = [.. draft.Checks.OrderBy(c => c.Order).Select(DraftCheckResource.Of)],
            Obstacles = [.. sheet.Obstacles.Select(o => new ObstacleResource(o.Refusal.Code, o.Refusal.Message, o.Path))],
            Warnings = [.. sheet.Warnings.Select(w => w.Sentence)],
            RoundId = draft.RoundId,
            PageHref = LettersPaths.Draft(draft.Id),
            Reading = reading.RootElement.Clone(),
        };
    }
}

/// <summary>Counts of the letter; none where it does not tell.</summary>
public sealed record LetterCountsResource(int? Interviews, int? Documents, int? UnitsInspected, int? EnterprisesInspected, int? Hazards);

/// <summary>An inspected unit, as printed and as understood.</summary>
/// <param name="Code">None while nobody knows which organisation is meant.</param>
public sealed record DraftUnitResource(string Printed, string? Code, string? Name)
{
    internal static DraftUnitResource Of(string printed, Guid? id, OrganisationCatalogue organisations) =>
        new(printed, id is { } known ? organisations.Find(known)?.Code : null, organisations.NameOf(id));
}

/// <summary>A problem found in the letter (待核问题).</summary>
/// <param name="Number">The number it would get; none when it is set aside.</param>
/// <param name="At">Start and end in the letter's text; none for what a person wrote.</param>
/// <param name="Figures">Figures as printed.</param>
/// <param name="Confidence">0–1: how sure the reader was.</param>
/// <param name="NeedsAttention">Whether a person should look: a unit is missing or unknown, or the reader was not sure.</param>
public sealed record DraftProblemResource(
    Guid Id,
    int? Number,
    string? Section,
    string Category,
    string Statement,
    IReadOnlyList<int>? At,
    IReadOnlyList<DraftProblemUnitResource> Units,
    IReadOnlyList<string> Enterprises,
    IReadOnlyList<string> Figures,
    bool Major,
    bool Aggregated,
    double Confidence,
    bool Removed,
    bool NeedsAttention
)
{
    internal static DraftProblemResource Of(DraftProblem problem, int? number, OrganisationCatalogue organisations) =>
        new(
            problem.Id,
            number,
            problem.Section,
            problem.Category,
            problem.Statement,
            problem is { PassageStart: { } start, PassageEnd: { } end } ? [start, end] : null,
            [.. problem.OrderedUnits.Select(u => DraftProblemUnitResource.Of(u, organisations))],
            problem.EnterpriseNames,
            problem.FigureTexts,
            problem.Major,
            problem.Aggregated,
            problem.Confidence,
            problem.Removed,
            problem.NeedsAttention
        );
}

/// <summary>A unit of a problem, as printed and as understood.</summary>
/// <param name="Code">None while nobody knows which organisation is meant.</param>
/// <param name="Inherited">Whether only the context names it.</param>
/// <param name="Reason">Why the name was taken for this organisation.</param>
public sealed record DraftProblemUnitResource(string Printed, string? Code, string? Name, bool Lead, bool Inherited, string? Reason)
{
    internal static DraftProblemUnitResource Of(DraftProblemUnit unit, OrganisationCatalogue organisations) =>
        new(
            unit.Printed,
            unit.OrganisationId is { } id ? organisations.Find(id)?.Code : null,
            organisations.NameOf(unit.OrganisationId),
            unit.IsLead,
            unit.Inherited,
            unit.Reason
        );
}

/// <summary>A figure that was recomputed (请核).</summary>
/// <param name="Verdict">consistent, truncated, wrong or ask.</param>
/// <param name="Answer">What a person said of it; none while nobody did.</param>
public sealed record DraftCheckResource(
    int Order,
    string Type,
    string Quote,
    string Stated,
    string? Recomputed,
    string Verdict,
    string? Note,
    CheckAnswer? Answer,
    string? AnswerNote
)
{
    internal static DraftCheckResource Of(DraftCheck c) =>
        new(c.Order, c.Type, c.Quote, c.Stated, c.Recomputed, c.Verdict, c.Note, c.Answer, c.AnswerNote);
}

/// <summary>What stands in the way of confirming.</summary>
/// <param name="PageHref">The page on which it is settled.</param>
public sealed record ObstacleResource(string Code, string Detail, string PageHref);

/// <summary>The letter was checked and becomes a supervision.</summary>
/// <param name="Seen">From the letter as read.</param>
internal sealed record ConfirmInput(string? Seen);
