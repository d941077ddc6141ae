using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision.Plans.SavePlan;

/// <summary>Writes what stands above the items of a plan (总体内容): goal, wider search, name it is issued in, copies, number, date.</summary>
public sealed class SavePlan(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, SupervisionRules rules, Today today)
{
    public sealed class Form
    {
        /// <summary>Version of the plan seen; empty when there was none.</summary>
        public string? Version { get; set; }
        public string? OverallGoal { get; set; }
        public string? WiderSearch { get; set; }
        public string? IssuedInNameOf { get; set; }
        public string? CopyTo { get; set; }
        public string? Number { get; set; }
        public string? IssuedOn { get; set; }
    }

    private static readonly Refusal Closed = new("plan.closed", "方案正在审定或已经通过，总体内容不能再改，需要更正请联系审定单位。");

    public async Task<Outcome?> CheckAsync(Guid roundId, string? unit, CancellationToken ct) => (await OpenAsync(roundId, unit, ct)).No;

    /// <summary>The form as the plan stands; where nothing was written, the name and copies the rule proposes.</summary>
    public async Task<Form?> FormAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return null;
        var rule = rules.Issuing(at.Unit, today.Date)?.Parameters;
        return new Form
        {
            Version = at.Plan?.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            OverallGoal = at.Plan?.OverallGoal,
            WiderSearch = at.Plan?.WiderSearch,
            IssuedInNameOf =
                at.Plan?.IssuedInNameOf
                ?? (rule is null ? null : string.Join('、', rule.PlanIssuers.Select(i => SupervisionRules.NameFor(at.Unit, i)))),
            CopyTo = at.Plan?.CopyTo ?? (rule is null ? null : string.Join('、', rule.PlanCopies)),
            Number = at.Plan?.Number,
            IssuedOn = Today.Show(at.Plan?.IssuedOn),
        };
    }

    public async Task<Outcome> RunAsync(Guid roundId, string? unit, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(roundId, unit, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var read = new FormReader();
        var goal = read.Optional(form.OverallGoal, nameof(form.OverallGoal), "总体目标");
        var wider = read.Optional(form.WiderSearch, nameof(form.WiderSearch), "举一反三措施");
        var name = read.Optional(form.IssuedInNameOf, nameof(form.IssuedInNameOf), "印发名义", 200);
        var copies = read.Optional(form.CopyTo, nameof(form.CopyTo), "抄送", 200);
        var number = read.Optional(form.Number, nameof(form.Number), "文号", 60);
        var issued = read.OptionalDate(form.IssuedOn, nameof(form.IssuedOn), "印发日期", at.Round.IssuedOn, today.Date);
        if (PlanCheck.CheckNumber(number, nameof(form.Number)) is { } strange)
            read.Refusals.Add(strange);
        if (CheckName(at, name) is { } wrong)
            read.Refusals.Add(wrong);
        if (!read.Ok)
            return read.Refusals;
        var seen = at.Plan is null ? string.IsNullOrEmpty(form.Version) : FormReader.Saw(form.Version, at.Plan.Version);
        var plan = db.Open(at, Ids.New(clock));
        (plan.OverallGoal, plan.WiderSearch, plan.IssuedInNameOf, plan.CopyTo) = (goal, wider, name, copies);
        (plan.Number, plan.IssuedOn) = (number, issued);
        if (!db.ChangeTracker.HasChanges())
            return Outcome.Stored();
        if (!seen)
            return new Outcome.Stale();
        log.Add(new PlanWritten(plan.Id, roundId));
        return await db.SaveActAsync(ct);
    }

    private Refusal? CheckName(PlanCase at, string? name) =>
        name is not null && rules.Issuing(at.Unit, today.Date) is { } rule && rule.Parameters.PlanRefusal(PlanCheck.Names(name)) is { } why
            ? new Refusal("plan.issuer", why, nameof(Form.IssuedInNameOf), rule.Source.Text)
            : null;

    private async Task<(PlanCase? At, Outcome? No)> OpenAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayWrite(at))
            return (at, Outcome.Denied);
        return (at, at.Plan is { IsOpen: false } ? (Outcome)Closed : null);
    }
}
