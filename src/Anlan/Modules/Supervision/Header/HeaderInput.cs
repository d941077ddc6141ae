namespace Anlan.Modules.Supervision.Header;

/// <summary>The header of a letter or a round as typed.</summary>
public sealed class HeaderInput
{
    public string? Title { get; set; }

    public string? Team { get; set; }

    public List<string>? UnitNames { get; set; }

    public string? PeriodStart { get; set; }

    public string? PeriodEnd { get; set; }

    public string? LetterNumber { get; set; }

    public string? IssuedOn { get; set; }

    public string? LimitAmount { get; set; }

    public string? LimitUnit { get; set; }

    public string? LimitDate { get; set; }

    public string? CountingRule { get; set; }

    public string? Interviews { get; set; }

    public string? DocumentsRead { get; set; }

    public string? UnitsInspected { get; set; }

    public string? EnterprisesInspected { get; set; }

    public string? HazardsFound { get; set; }

    public string? Version { get; set; }

    /// <summary>Id of a round that is begun with this header.</summary>
    public string? Key { get; set; }
}
