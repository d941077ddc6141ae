using System.Text.Encodings.Web;
using System.Text.Json;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>A field of a plan that reads otherwise than when the plan was sent back.</summary>
/// <param name="Field">问题3 整改措施.</param>
public sealed record PlanChange(string Field, string Before, string Now);

/// <summary>The last time a plan was sent back, and what was changed since.</summary>
public sealed record ReturnedPlan(string Reason, string ByName, DateTime At, IReadOnlyList<PlanChange> Changes);

/// <summary>Keeps what a plan said when it was sent back, and compares.</summary>
public sealed class PlanReturns(AppDb db, CurrentCaller caller, TimeProvider clock, Today today)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A field as it reads.</summary>
    private sealed record Line(string Field, string Text);

    /// <summary>The last return of a plan; nothing when it never came back.</summary>
    public async Task<ReturnedPlan?> LastAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { Plan: { } plan } at)
            return null;
        if (await db.ReturnsOf(plan.Id).OrderByDescending(r => r.At).FirstOrDefaultAsync(ct) is not { } last)
            return null;
        var before = JsonSerializer.Deserialize<List<Line>>(last.Content, Json)!;
        var now = Lines(at, plan, await OrganisationCatalogue.ReadAsync(db, ct));
        var changes =
            from field in before.Concat(now).Select(l => l.Field).Distinct()
            let was = before.Find(l => l.Field == field)?.Text ?? ""
            let reads = now.Find(l => l.Field == field)?.Text ?? ""
            where was != reads
            select new PlanChange(field, was, reads);
        return new ReturnedPlan(last.Reason, last.ByName, last.At, [.. changes]);
    }

    /// <summary>Adds the return to what is to be saved.</summary>
    internal async Task KeepAsync(PlanCase at, RectificationPlan plan, CancellationToken ct) =>
        db.Add(
            new PlanReturn
            {
                Id = Ids.New(clock),
                PlanId = plan.Id,
                Reason = plan.ReturnReason!,
                ByName = caller.Value.Name,
                At = today.Now,
                Content = JsonSerializer.Serialize(Lines(at, plan, await OrganisationCatalogue.ReadAsync(db, ct)), Json),
            }
        );

    private static List<Line> Lines(PlanCase at, RectificationPlan plan, OrganisationCatalogue organisations) =>
        [
            new("总体目标", plan.OverallGoal ?? ""),
            new("举一反三", plan.WiderSearch ?? ""),
            new("印发名义", plan.IssuedInNameOf ?? ""),
            new("抄送", plan.CopyTo ?? ""),
            new("文号", plan.Number ?? ""),
            new("印发日期", Today.Show(plan.IssuedOn)),
            .. at.Items.SelectMany(p =>
                (at.ItemOf(p)?.Elements(organisations.NameOf(at.ItemOf(p)!.ResponsibleUnitId)) ?? []).Select(e => new Line(
                    $"问题{p.Number} {e.Term}",
                    e.Value ?? ""
                ))
            ),
        ];
}
