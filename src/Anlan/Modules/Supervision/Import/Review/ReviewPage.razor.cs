using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Import.Review;

/// <summary>Did we read the letter right: the letter with marked passages, the problems, the questioned figures.</summary>
public sealed partial class ReviewPage(AppDb db, CurrentCaller caller, WorkingDays days, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    /// <summary><c>checks</c> shows the figures; everything else the problems.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? Shown { get; set; }

    /// <summary><c>attention</c> leaves only the problems a person should look at.</summary>
    [SupplyParameterFromQuery(Name = "only")]
    public string? Only { get; set; }

    private ImportDraft? Draft { get; set; }

    private OrganisationCatalogue? Organisations { get; set; }

    private DueDate? Due { get; set; }

    private string Letter { get; set; } = "";

    private string FileName { get; set; } = "";

    private LetterSummary Summary { get; set; } = new("other", []);

    private string View => Shown == "checks" ? "checks" : "problems";

    private bool OnlyAttention => View == "problems" && Only == "attention";

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
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Draft = draft;
    }
}
