using System.Globalization;
using Anlan.Common;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Papers.Reading;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Letters;

/// <summary>What was read, put down as a draft that people can change.</summary>
internal sealed class DraftFromReading(OrganisationCatalogue organisations, TimeProvider clock)
{
    /// <summary>Why a problem whose text names nobody has the inspected unit.</summary>
    private const string OnlyInspected = "原文未点名单位，按被督察单位填写";

    public ImportDraft Make(LetterReading reading, Letter letter)
    {
        var draft = new ImportDraft
        {
            Id = Ids.New(clock),
            LetterId = letter.Id,
            OwnerId = letter.OrganisationId,
            Title = Cut(letter.Title, 400),
            TeamName = reading.Team is { } team ? Cut(team, 400) : null,
            TeamId = One(reading.Team, [], reading.IssuedOn)?.Id,
            PeriodStart = Day(reading.Period?.Start, lastOfMonth: false),
            PeriodEnd = Day(reading.Period?.End, lastOfMonth: true),
            IssuedOn = reading.IssuedOn,
            Interviews = reading.Counts.Interviews,
            DocumentsRead = reading.Counts.Documents,
            UnitsInspected = reading.Counts.UnitsInspected,
            EnterprisesInspected = reading.Counts.EnterprisesInspected,
            HazardsFound = reading.Counts.Hazards,
            CreatedAt = letter.UploadedAt,
            CreatedById = letter.UploadedById,
        };
        SetLimit(draft, reading.Deadlines);
        foreach (var name in reading.InspectedUnits.Distinct())
            draft.Units.Add(
                new DraftUnit
                {
                    Id = Ids.New(clock),
                    DraftId = draft.Id,
                    Printed = Cut(name, 400),
                    OrganisationId = One(name, [], reading.IssuedOn)?.Id,
                }
            );
        foreach (var problem in reading.Problems)
            draft.Problems.Add(Problem(draft, problem, letter.Text.Length));
        foreach (var (check, index) in reading.FigureChecks.Select((c, i) => (c, i)))
            draft.Checks.Add(Check(draft, check, index + 1));
        return draft;
    }

    private static void SetLimit(ImportDraft draft, IReadOnlyList<LetterDeadline> deadlines)
    {
        // A letter may set several: that of the rectification counts, not that of handing in the plan.
        var limit = deadlines.FirstOrDefault(d => d.Deliverable?.Contains("整改任务", StringComparison.Ordinal) == true);
        limit ??= deadlines.FirstOrDefault(d => d.Amount is not null || d.Due is not null);
        switch (limit)
        {
            case { Amount: { } amount } when Deadline.UnitOf(limit.Unit) is { } unit:
                (draft.LimitAmount, draft.LimitUnit) = (amount, unit);
                break;
            case { Unit: "立即" }:
                draft.LimitUnit = DeadlineUnit.Immediately;
                break;
            case { Due: { } due }:
                (draft.LimitUnit, draft.LimitDate) = (DeadlineUnit.FixedDate, due);
                break;
        }
    }

    private DraftProblem Problem(ImportDraft draft, LetterProblem read, int letterLength)
    {
        var known = read.At.Start >= 0 && read.At.Start < read.At.End && read.At.End <= letterLength;
        var problem = new DraftProblem
        {
            Id = Ids.New(clock),
            DraftId = draft.Id,
            Position = read.Id,
            Statement = read.Statement,
            Section = read.Section,
            Category = read.Category,
            IndustryCode = IndustryWords.Propose(read.Statement),
            Major = read.Major,
            Aggregated = read.Aggregated,
            Confidence = read.Confidence,
            PassageStart = known ? read.At.Start : null,
            PassageEnd = known ? read.At.End : null,
            Enterprises = Lines(read.Enterprises),
            Figures = Lines(read.Figures.Select(f => f.Text)),
        };
        var inherited = read.Units.Count == 0;
        var names = inherited ? read.InheritedUnits : read.Units;
        for (var i = 0; i < names.Count; i++)
        {
            var code = read.OrgCodes.ElementAtOrDefault(i);
            Add(problem, names[i], code is null ? null : organisations.ByCode(code)?.Id, read.OrgReasons.ElementAtOrDefault(i), inherited);
        }
        if (names.Count == 0 && draft.Units is [{ OrganisationId: { } only } unit])
            Add(problem, unit.Printed, only, OnlyInspected, inherited: true);
        return problem;
    }

    private void Add(DraftProblem problem, string printed, Guid? organisationId, string? reason, bool inherited)
    {
        var unit = new DraftProblemUnit
        {
            Id = Ids.New(clock),
            DraftProblemId = problem.Id,
            OrganisationId = organisationId,
            Printed = Cut(printed, 400),
            Reason = reason is null ? null : Cut(reason, 400),
            Inherited = inherited,
            IsLead = problem.Units.Count == 0,
        };
        if (!problem.Units.Exists(unit.SameAs))
            problem.Units.Add(unit);
    }

    private DraftCheck Check(ImportDraft draft, FigureCheck check, int order) =>
        new()
        {
            Id = Ids.New(clock),
            DraftId = draft.Id,
            Order = order,
            Type = check.Type,
            Quote = check.Quote,
            PassageStart = check.At.Start,
            PassageEnd = check.At.End,
            Operands = string.Join('、', check.Operands.Select(o => o.ToString(CultureInfo.InvariantCulture))),
            Stated = Cut(check.Stated, 400),
            Recomputed = Cut(check.Recomputed, 400),
            Verdict = check.Verdict,
            Note = check.Note,
            OtherLetterId = Guid.TryParse(check.OtherLetter, out var other) ? other : null,
        };

    /// <summary>The one organisation a name means; nothing when none or several do.</summary>
    private OrganisationCatalogue.Entry? One(string? name, IReadOnlyList<string> near, DateOnly? day) =>
        name is not null && organisations.Meant(name, near, day) is [var only] ? only : null;

    /// <summary>An ISO date, or a year and month of which the first or last day is meant.</summary>
    private static DateOnly? Day(string? text, bool lastOfMonth)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return null;
        return lastOfMonth ? month.AddMonths(1).AddDays(-1) : month;
    }

    private static string? Lines(IEnumerable<string> values) => string.Join('\n', values.Distinct()) is { Length: > 0 } text ? text : null;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
