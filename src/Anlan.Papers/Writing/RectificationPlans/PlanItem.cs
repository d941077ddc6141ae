namespace Anlan.Papers.Writing.RectificationPlans;

/// <summary>
/// One problem of a 整改方案. Goal, measures, unit, person and date must all be stated before the plan is submitted; what is missing in a draft
/// is printed as missing.
/// </summary>
public sealed record PlanItem
{
    public required int Number { get; init; }

    /// <summary>Short name of the problem for its heading; without one the heading is 问题 with the number.</summary>
    public string? Heading { get; init; }

    /// <summary>The letter's words.</summary>
    public required string Problem { get; init; }

    public string? Goal { get; init; }

    public IReadOnlyList<string> Measures { get; init; } = [];

    public string? LeadUnit { get; init; }

    public IReadOnlyList<string> OtherUnits { get; init; } = [];

    /// <summary>责任人, with post where given.</summary>
    public string? Person { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Words instead of or after the date (立行立改、长期坚持).</summary>
    public string? DueNote { get; init; }

    internal string Units =>
        OtherUnits.Count == 0 ? Wording.OrMissing(LeadUnit) : $"{Wording.OrMissing(LeadUnit)}牵头，{Wording.Names(OtherUnits)}配合";

    internal string Due
    {
        get
        {
            var note = PrintableText.Line(DueNote);
            return (DueOn, note.Length) switch
            {
                (null, > 0) => note,
                (_, 0) => Wording.Day(DueOn),
                _ => $"{Wording.Day(DueOn)}（{note}）",
            };
        }
    }
}
