using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Modules.Documents.Reading;
using Anlan.Modules.Letters.Review;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Letters.Confirm;

/// <summary>What a draft would become, what still stands in its way, and what a person should know before.</summary>
internal sealed record ConfirmSheet
{
    /// <summary>What has to be settled first, each with the page where that is done.</summary>
    public required IReadOnlyList<(Refusal Refusal, string Path)> Obstacles { get; init; }

    /// <summary>What may be confirmed but should be known.</summary>
    public required IReadOnlyList<(string Sentence, string Path)> Warnings { get; init; }

    /// <summary>Leading units with their problems, most problems first.</summary>
    public required IReadOnlyList<(string Unit, IReadOnlyList<int> Numbers)> Leads { get; init; }

    public required DueDate? Due { get; init; }

    /// <summary>Digest of everything shown; another one means that somebody changed the draft meanwhile.</summary>
    public required string Seen { get; init; }

    public static ConfirmSheet Of(ImportDraft draft, OrganisationCatalogue organisations, WorkingDayCalendar calendar)
    {
        var limit = LetterLimit.Of(draft.LimitAmount, draft.LimitUnit, draft.LimitDate, draft.IssuedOn, draft.CountingRule);
        return new ConfirmSheet
        {
            Obstacles = [.. ObstaclesOf(draft)],
            Warnings = [.. WarningsOf(draft)],
            Leads = LeadsOf(draft, organisations),
            Due = limit is { Ok: true } known ? known.Value.Due(calendar) : null,
            Seen = Digest(draft),
        };
    }

    private static IEnumerable<(Refusal, string)> ObstaclesOf(ImportDraft draft)
    {
        var page = LettersPaths.Draft(draft.Id);
        if (draft.Kept.Count == 0)
            yield return (new Refusal("confirm.no-problems", "问题清单是空的，请先对照原文新增问题。"), page);
        if (draft.Units.Count == 0)
            yield return (new Refusal("confirm.no-inspected", "还没有被督察单位，请在题头里补填。"), LettersPaths.Header(draft.Id));
        foreach (var unit in draft.Units.Where(u => u.OrganisationId is null))
            yield return (
                new Refusal("confirm.inspected", $"被督察单位“{unit.Printed}”还没有认定是哪个机构，请先认定。"),
                LettersPaths.Unit(draft.Id, unit.Printed)
            );
        var unresolved = draft
            .Kept.SelectMany(p => p.Units.Where(u => u.OrganisationId is null).Select(u => u.Printed))
            .GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (var name in unresolved)
            yield return (
                new Refusal("confirm.unit", $"责任单位“{name.Key}”还没有认定是哪个机构，涉及{name.Count()}个问题，请先认定。"),
                LettersPaths.Unit(draft.Id, name.Key)
            );
        if (draft.Kept.Count(p => p.Units.Count == 0) is > 0 and var without)
            yield return (
                new Refusal("confirm.without-unit", $"有{without}个问题没有责任单位，请指定由谁整改。"),
                LettersPaths.Unit(draft.Id, "")
            );
        if (draft is { LimitUnit: not null and not DeadlineUnit.FixedDate, IssuedOn: null })
            yield return (
                new Refusal("confirm.issued", "来文写了整改时限，但没有印发日期，算不出到期日。请补填印发日期。"),
                LettersPaths.Header(draft.Id)
            );
    }

    private static IEnumerable<(string, string)> WarningsOf(ImportDraft draft)
    {
        if (draft.Checks.Count(c => c.IsOpen && c.Verdict == CheckVerdicts.Wrong) is > 0 and var wrong)
            yield return ($"有{wrong}处数字复算有误，还没有核对结论。", LettersPaths.Checks(draft.Id));
        if (draft.Kept.Count(p => p.IsUnsure) is > 0 and var unsure)
            yield return ($"有{unsure}个问题读取把握不大，建议再对照原文看一遍。", LettersPaths.Only(draft.Id, ItemFilter.Attention));
        if (draft.LimitUnit is null)
            yield return ("来文没有写整改时限，生成的问题没有到期日。", LettersPaths.Header(draft.Id));
    }

    private static IReadOnlyList<(string, IReadOnlyList<int>)> LeadsOf(ImportDraft draft, OrganisationCatalogue organisations) =>
        [
            .. draft
                .Kept.Select((p, i) => (Lead: organisations.NameOf(LeadOf(p)) ?? "未认定", Number: i + 1))
                .GroupBy(p => p.Lead, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, (IReadOnlyList<int>)[.. g.Select(p => p.Number)])),
        ];

    /// <summary>The organisation that leads: the one said to, otherwise the first that is known.</summary>
    public static Guid? LeadOf(DraftProblem problem) =>
        problem.OrderedUnits.Where(u => u.OrganisationId is not null).Select(u => u.OrganisationId).FirstOrDefault();

    private static string Digest(ImportDraft draft)
    {
        var seen = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{draft.Version}");
        foreach (var problem in draft.Ordered)
            seen.Append(CultureInfo.InvariantCulture, $"|{problem.Id}:{problem.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(seen.ToString())))[..16];
    }
}
