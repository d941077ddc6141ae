using Anlan.Rules.Text;

namespace Anlan.Papers.Writing.RectificationPlans;

/// <summary>
/// One problem of a 整改方案. Goal, measures, unit, person and date must all be stated before the plan is submitted; what is missing in a draft
/// is left out.
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
        string.Join(
            '，',
            new[]
            {
                PrintableText.Line(LeadUnit) is { Length: > 0 } lead ? lead + (OtherUnits.Count > 0 ? "牵头" : "") : "",
                OtherUnits.Count > 0 ? Wording.Names(OtherUnits) + "配合" : "",
            }.Where(u => u.Length > 0)
        );

    /// <summary>The date, and the words on a line of their own.</summary>
    internal string DueLines =>
        string.Join(
            '\n',
            new[]
            {
                Day,
                DueOn is null ? Note
                : Note.Length > 0 ? $"（{Note}）"
                : "",
            }.Where(d => d.Length > 0)
        );

    internal string Due => DueLines.Replace("\n", "", StringComparison.Ordinal);

    private string Day => DueOn is { } day ? ChineseDate.Format(day) : "";

    private string Note => PrintableText.Line(DueNote);
}
