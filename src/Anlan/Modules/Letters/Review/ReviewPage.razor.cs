using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.Review;

/// <summary>Did we read the letter right: the letter with marked passages, the problems, the questioned figures.</summary>
public sealed partial class ReviewPage(AppDb db, CurrentCaller caller, WorkingDays days, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    /// <summary><c>checks</c> shows the figures; everything else the problems.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? Shown { get; set; }

    /// <summary>Word of a <see cref="ItemFilter"/>; everything else shows all problems.</summary>
    [SupplyParameterFromQuery(Name = "only")]
    public string? Asked { get; set; }

    private ImportDraft? Draft { get; set; }

    private OrganisationCatalogue? Organisations { get; set; }

    private DueDate? Due { get; set; }

    private string Letter { get; set; } = "";

    private string FileName { get; set; } = "";

    private LetterSummary Summary { get; set; } = new("other", []);

    private IReadOnlyDictionary<Guid, OtherLetter> OtherLetters { get; set; } = new Dictionary<Guid, OtherLetter>();

    /// <summary>What can be undone.</summary>
    private DraftStep? Last { get; set; }

    private bool ShowChecks => Shown == "checks";

    private ItemFilter Only =>
        Asked switch
        {
            "units" => ItemFilter.Units,
            "attention" => ItemFilter.Attention,
            _ => ItemFilter.All,
        };

    private string Here => ShowChecks ? LettersPaths.Checks(DraftId) : LettersPaths.Only(DraftId, Only);

    private bool Editable => Draft?.State == DraftState.Open;

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        var draft = await db.DraftAsync(caller.Value, DraftId, ct);
        var letter = draft is null ? null : await db.LettersFor(caller.Value).SingleOrDefaultAsync(l => l.Id == draft.LetterId, ct);
        if (draft is null || letter is null)
        {
            answer.Missing();
            return;
        }
        (Letter, FileName, Summary) = (letter.Text, letter.FileName, LetterSummary.Of(letter.Reading));
        Organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        if (LetterLimit.Of(draft.LimitAmount, draft.LimitUnit, draft.LimitDate, draft.IssuedOn, draft.CountingRule) is { Ok: true } limit)
            Due = limit.Value.Due(await days.CalendarAsync(ct));
        if (ShowChecks)
            OtherLetters = await OtherLettersAsync(draft, ct);
        Last = draft.State == DraftState.Open ? await db.StepsOf(DraftId).AsNoTracking().FirstOrDefaultAsync(ct) : null;
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Draft = draft;
    }

    /// <summary>Letters that checks of the draft name, as far as the caller may see them.</summary>
    private async Task<IReadOnlyDictionary<Guid, OtherLetter>> OtherLettersAsync(ImportDraft draft, CancellationToken ct)
    {
        var ids = draft.Checks.Select(c => c.OtherLetterId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<Guid, OtherLetter>();
        var rows = await (
            from other in db.DraftsFor(caller.Value)
            join letter in db.LettersFor(caller.Value) on other.LetterId equals letter.Id
            where ids.Contains(letter.Id)
            orderby other.CreatedAt descending
            select new
            {
                LetterId = letter.Id,
                letter.Title,
                other.Id,
            }
        ).ToListAsync(ct);
        return rows.DistinctBy(r => r.LetterId).ToDictionary(r => r.LetterId, r => new OtherLetter(r.Title, LettersPaths.Draft(r.Id)));
    }

    private static IEnumerable<(ItemFilter Only, int Count)> Filters(ImportDraft draft) =>
        [
            (ItemFilter.All, draft.Kept.Count),
            (ItemFilter.Units, draft.Problems.Count(p => p.LacksUnit)),
            (ItemFilter.Attention, draft.Problems.Count(p => p.NeedsAttention)),
        ];
}
