using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Rules.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.LookingBack.DrawSample;

/// <summary>
/// Draws the look-back sample of a round (抽取回头看样本): as many closed problems as the stated confidence needs, by a seeded draw that anybody
/// can repeat.
/// </summary>
public sealed class DrawSample(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }

        /// <summary>Per cent, e.g. 95.</summary>
        public string? Confidence { get; set; } = "95";

        /// <summary>Per cent, e.g. 5.</summary>
        public string? ToleratedRate { get; set; } = "5";

        /// <summary>Whole number; published with the sample.</summary>
        public string? Seed { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid roundId, Form form, CancellationToken ct)
    {
        var round = await db.RoundWithUnitsAsync(caller.Value, roundId, ct);
        if (round is null)
            return Outcome.NotFound;
        if (!caller.Value.Supervises(round.Keeping, SupervisionPermissions.LookBack))
            return Outcome.Denied;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.LookBacksFor(caller.Value).AnyAsync(l => l.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        var refusals = new List<Refusal>();
        var confidence = Percent(form.Confidence, nameof(Form.Confidence), "置信度", 50, 99.9, refusals);
        var tolerated = Percent(form.ToleratedRate, nameof(Form.ToleratedRate), "可容忍的不实比例", 0, 50, refusals);
        if (!long.TryParse(form.Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            refusals.Add(
                new Refusal("look-back.seed", "抽样种子请填一个整数（例如当天公布的数字），写明后任何人都能重抽核对。", nameof(Form.Seed))
            );
        if (refusals.Count > 0)
            return refusals;
        // The order of the draw must not depend on the database: by number.
        var closed = await db.ItemsFor(caller.Value)
            .Where(p => p.CaseId == roundId && p.State == ItemState.Closed)
            .OrderBy(p => p.Number)
            .Select(p => p.Id)
            .ToListAsync(ct);
        if (closed.Count == 0)
            return new Refusal("look-back.none-closed", "这次督察还没有已销号的问题，请在销号之后再回头看。");
        var size = Math.Max(1, LookBackSample.SizeForShare(closed.Count, tolerated / 100, confidence / 100));
        var drawn = SeededDraw.Draw(closed, size, (ulong)seed);
        var lookBack = new LookBack
        {
            Id = id,
            RoundId = roundId,
            Seed = seed,
            Confidence = confidence / 100,
            ToleratedRate = tolerated / 100,
            Population = closed.Count,
            DrawnAt = today.Now,
            DrawnById = caller.Value.AccountId,
        };
        for (var i = 0; i < drawn.Count; i++)
            lookBack.Items.Add(
                new LookBackItem
                {
                    Id = Ids.New(clock),
                    LookBackId = id,
                    ItemId = drawn[i],
                    Order = i + 1,
                }
            );
        db.Add(lookBack);
        // The round follows its problems: while one is being rectified the sample stands beside that. A second one finds it looking back already.
        var running = ItemStates.Open;
        if (
            round.Stage.After(StageStep.LookBack) is not null
            && !await db.ItemsOfCase(roundId).AnyAsync(i => running.Contains(i.State), ct)
        )
            round.Take(StageStep.LookBack);
        log.Add(new SampleDrawn(id, roundId, seed, closed.Count, size, lookBack.Confidence, lookBack.ToleratedRate));
        return await db.SaveActAsync(ct, id);
    }

    private static double Percent(string? text, string field, string name, double least, double most, List<Refusal> refusals)
    {
        if (
            double.TryParse(text?.Trim().TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
        )
            return value;
        refusals.Add(
            new Refusal(
                "look-back.percent",
                string.Create(CultureInfo.InvariantCulture, $"{name}请填{least}到{most}之间的百分数，例如95。"),
                field
            )
        );
        return least;
    }
}
