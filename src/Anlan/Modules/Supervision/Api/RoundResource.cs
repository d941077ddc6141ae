namespace Anlan.Modules.Supervision.Api;

/// <summary>A round as other systems fetch it (督察记录).</summary>
/// <param name="Papers">Papers to download.</param>
/// <param name="PlansHref">The plans of its units.</param>
public sealed record RoundResource(
    Guid Id,
    string Title,
    string? Team,
    RoundStage Stage,
    string StageName,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    DateOnly? IssuedOn,
    IReadOnlyList<string> InspectedUnits,
    int Items,
    int OpenItems,
    IReadOnlyList<PaperLink> Papers,
    string PlansHref
);

/// <summary>A paper to download.</summary>
/// <param name="Name">What it is: 问题清单.xlsx.</param>
public sealed record PaperLink(string Name, string Href);
