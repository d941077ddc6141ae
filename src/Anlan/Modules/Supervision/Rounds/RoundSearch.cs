using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>Finds rounds by title and number of the letter.</summary>
internal sealed class RoundSearch(AppDb db) : SearchSource
{
    public override IReadOnlyList<string> Finds => ["督察"];

    public override async Task<IReadOnlyList<FoundGroup>> ReadAsync(SearchQuestion question, CancellationToken ct)
    {
        var text = question.Text;
        var rounds = await db.RoundsFor(question.Caller)
            .Where(r => r.Title.Contains(text) || (r.LetterNumber != null && r.LetterNumber.Contains(text)))
            .OrderByDescending(r => r.IssuedOn)
            .ThenBy(r => r.Id)
            .Take(Shown)
            .Select(r => new
            {
                r.Id,
                r.Title,
                r.IssuedOn,
            })
            .ToListAsync(ct);
        return FoundGroup.Links(
            20,
            "督察",
            [.. rounds.Select(r => new FoundLink(SupervisionPaths.Round(r.Id), r.Title, Today.Show(r.IssuedOn)))]
        );
    }
}
