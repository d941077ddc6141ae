using Anlan.Data;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Rectification.Overview;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Overview;

/// <summary>Where the problems of all rounds stand, or of one.</summary>
internal sealed class RoundsOverview(AppDb db, ItemNumbersQuery numbers, IEnumerable<RoundEntry> entries) : OverviewSource
{
    /// <summary>Rounds to choose from, the newest.</summary>
    private const int Most = 200;

    public override async Task<OverviewPart?> ReadAsync(OverviewQuestion question, CancellationToken ct)
    {
        if (!question.Caller.May(SupervisionPermissions.Read))
            return null;
        Guid? chosen = Guid.TryParse(question.Query["supervision"], out var id) ? id : null;
        var rounds = await db.RoundsFor(question.Caller)
            .OrderByDescending(r => r.IssuedOn)
            .ThenByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new { r.Id, r.Title })
            .ToListAsync(ct);
        var scope = chosen is null ? new ItemFilter { Source = SupervisionItems.Name } : new ItemFilter { Case = chosen };
        return new OverviewPart(
            10,
            typeof(RoundsOverviewView),
            new ShownOverview(
                question.Path,
                [.. rounds.Select(r => new Choice(r.Id.ToString(), r.Title))],
                chosen,
                await numbers.ReadAsync(question.Caller, scope, ct),
                entries.FirstOrDefault(e => question.Caller.May(e.Needs))
            )
        );
    }
}

/// <summary>What the overview of rounds shows.</summary>
/// <param name="Path">Address of the page.</param>
/// <param name="Chosen">The round counted alone; none for all.</param>
/// <param name="Entry">How the caller begins when there is nothing yet.</param>
public sealed record ShownOverview(string Path, IReadOnlyList<Choice> Rounds, Guid? Chosen, ItemNumbers Numbers, RoundEntry? Entry);
