using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Papers.Likeness;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>Measures of a problem that say nearly the same as others (照抄照搬).</summary>
/// <param name="Where">问题4, or whose plan of which round.</param>
/// <param name="Number">Number of the other problem, where it is one of the same plan.</param>
/// <param name="Likeness">0–1; 1 for the same words, numbers and marks aside.</param>
/// <param name="Verbatim">Whether not even a number differs.</param>
/// <param name="Measures">The other text.</param>
public sealed record LikeMeasures(string Where, int? Number, double Likeness, bool Verbatim, string Measures)
{
    /// <summary>What they share, in words.</summary>
    public string How =>
        Verbatim ? "一字不差"
        : Likeness >= 1 ? "只有数字、标点不同"
        : string.Create(CultureInfo.InvariantCulture, $"有{Math.Floor(Likeness * 100):0}%相同");

    /// <summary>与问题4、5的措施一字不差；与问题7的措施有81%相同.</summary>
    public static string InWords(IReadOnlyList<LikeMeasures> likes) =>
        string.Join(
            '；',
            likes
                .GroupBy(l => (l.How, Own: l.Number is not null))
                .Select(g =>
                    g.Key.Own
                        ? $"与问题{string.Join('、', g.Select(l => l.Number))}的措施{g.Key.How}"
                        : $"与{string.Join('、', g.Select(l => l.Where))}的措施{g.Key.How}"
                )
        );
}

/// <summary>A problem whose measures are like others.</summary>
public sealed record LikeItem(Guid ItemId, int Number, string Measures, IReadOnlyList<LikeMeasures> Likes);

/// <summary>
/// Finds near-copies in a plan: inside it, against other plans of the round and against the unit's earlier plans, as far as the caller may read them.
/// Measures copied from one problem to all are the known failure of such plans.
/// </summary>
public sealed class PlanLikes(AppDb db, CurrentCaller caller)
{
    internal async Task<IReadOnlyList<LikeItem>> ReadAsync(PlanCase at, CancellationToken ct)
    {
        var own = at
            .Items.Select(p => new Written(p.Id, p.Number, null, at.ItemOf(p)?.Measures ?? ""))
            .Where(w => w.Measures.Length > 0)
            .ToList();
        var others = own.Count == 0 ? [] : await OthersAsync(at, ct);
        return [.. own.Select(w => new LikeItem(w.ItemId, w.Number, w.Measures, LikesOf(w, own, others))).Where(l => l.Likes.Count > 0)];
    }

    /// <summary>The same for pages that do not have the plan at hand.</summary>
    public async Task<IReadOnlyList<LikeItem>> ReadAsync(Guid roundId, string? unit, CancellationToken ct) =>
        await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is { } at ? await ReadAsync(at, ct) : [];

    private static List<LikeMeasures> LikesOf(Written written, List<Written> own, List<Written> others) =>
        [
            .. own.Where(o => o.ItemId != written.ItemId)
                .Concat(others)
                .Select(o => (Other: o, Likeness: TextLikeness.Of(written.Print, o.Print)))
                .Where(o => o.Likeness >= TextLikeness.NearCopy)
                .OrderByDescending(o => o.Likeness)
                .ThenBy(o => o.Other.Plan is not null)
                .ThenBy(o => o.Other.Number)
                .Select(o => new LikeMeasures(
                    $"{o.Other.Plan}问题{o.Other.Number}",
                    o.Other.Plan is null ? o.Other.Number : null,
                    o.Likeness,
                    Bare(written.Measures) == Bare(o.Other.Measures),
                    o.Other.Measures
                )),
        ];

    /// <summary>Other plans of the round, and earlier ones of the unit.</summary>
    private async Task<List<Written>> OthersAsync(PlanCase at, CancellationToken ct)
    {
        var rows = await (
            from plan in db.PlansFor(caller.Value)
            where plan.Id != at.Plan!.Id && (plan.RoundId == at.Round.Id || plan.OrganisationId == at.Unit.Id)
            join item in db.AllPlanItems() on plan.Id equals item.PlanId
            where item.Measures != null && item.Measures != ""
            join problem in db.ItemsFor(caller.Value) on item.ItemId equals problem.Id
            join unit in db.Organisations() on plan.OrganisationId equals unit.Id
            orderby plan.RoundId == at.Round.Id descending, problem.Number
            select new
            {
                item.ItemId,
                problem.Number,
                Measures = item.Measures!,
                Same = plan.RoundId == at.Round.Id,
                Unit = unit.Name,
                problem.CaseTitle,
            }
        ).ToListAsync(ct);
        return [.. rows.Select(r => new Written(r.ItemId, r.Number, r.Same ? $"{r.Unit}方案的" : $"《{r.CaseTitle}》方案的", r.Measures))];
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Measures somewhere.</summary>
    /// <param name="Plan">Which plan, where it is not the one at hand.</param>
    private sealed record Written(Guid ItemId, int Number, string? Plan, string Measures)
    {
        public TextPrint Print { get; } = TextPrint.Of(Measures);
    }
}
