using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Documents;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.Confirm;

/// <summary>The checked letter becomes a supervision with its problems, clocks and notices, all in one act; doing it twice changes nothing.</summary>
public sealed class ConfirmDraft(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    SupervisionItems source,
    WorkingDays days,
    Announce announce,
    TimeProvider clock,
    Today today
)
{
    public sealed class Form
    {
        public string? Seen { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid draftId, Form form, CancellationToken ct)
    {
        if (await db.DraftAsync(caller.Value, draftId, ct) is not { } draft)
            return Outcome.NotFound;
        if (draft is { State: DraftState.Confirmed, RoundId: { } made })
            return Outcome.Stored(made);
        if (draft.Closed is { } closed)
            return closed;
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var sheet = ConfirmSheet.Of(draft, organisations, await days.CalendarAsync(ct));
        if (sheet.Seen != form.Seen)
            return new Outcome.Stale();
        if (sheet.Obstacles.Count > 0)
            return sheet.Obstacles.Select(o => o.Refusal).ToList();
        var letter = await db.LettersFor(caller.Value).SingleAsync(l => l.Id == draft.LetterId, ct);
        var round = Round(draft, letter);
        db.Add(round);
        var items = draft.Kept.Select((p, i) => Make(p, i + 1, round, sheet.Due)).ToList();
        db.AddRange(items);
        draft.Confirm(round.Id);
        // Whoever still has a problem of the draft open must not change what has just been confirmed.
        foreach (var problem in draft.Problems)
            db.Touch(problem);
        Tell(round, items, sheet.Due);
        log.Add(new RoundConfirmed(round.Id, draftId, items.Count));
        var outcome = await db.SaveActAsync(ct, round.Id);
        return outcome is Outcome.Stale && await MadeMeanwhileAsync(draftId, ct) is { } other ? Outcome.Stored(other) : outcome;
    }

    private Task<Guid?> MadeMeanwhileAsync(Guid draftId, CancellationToken ct) =>
        db.DraftsFor(caller.Value).Where(d => d.Id == draftId).Select(d => d.RoundId).SingleOrDefaultAsync(ct);

    private Round Round(ImportDraft draft, Letter letter)
    {
        var round = new Round
        {
            Id = Ids.New(clock),
            Title = draft.Title,
            KeeperId = draft.OwnerId,
            TeamId = draft.TeamId,
            TeamName = draft.TeamName,
            LetterId = letter.Id,
            PeriodStart = draft.PeriodStart,
            PeriodEnd = draft.PeriodEnd,
            LetterNumber = draft.LetterNumber,
            IssuedOn = draft.IssuedOn,
            LimitAmount = draft.LimitAmount,
            LimitUnit = draft.LimitUnit,
            LimitDate = draft.LimitDate,
            CountingRule = draft.CountingRule,
            Interviews = draft.Interviews,
            DocumentsRead = draft.DocumentsRead,
            UnitsInspected = draft.UnitsInspected,
            EnterprisesInspected = draft.EnterprisesInspected,
            HazardsFound = draft.HazardsFound,
        };
        foreach (var unit in draft.Units.Select(u => u.OrganisationId).OfType<Guid>().Distinct())
            round.Units.Add(new RoundUnit { RoundId = round.Id, OrganisationId = unit });
        round.Documents.Add(
            new RoundDocument
            {
                Id = Ids.New(clock),
                RoundId = round.Id,
                Kind = PaperKind.Letter,
                Title = draft.Title,
                FileHash = letter.FileHash,
                FileName = letter.FileName,
                HappenedOn = draft.IssuedOn ?? today.Date,
                ArrivedAt = letter.UploadedAt,
                AddedById = letter.UploadedById,
            }
        );
        return round;
    }

    private Item Make(DraftProblem draft, int number, Round round, DueDate? due)
    {
        var content = new ItemContent
        {
            Statement = draft.Statement,
            Section = draft.Section,
            Category = draft.Category,
            IndustryCode = draft.IndustryCode,
            Major = draft.Major,
            Aggregated = draft.Aggregated,
            LetterId = round.LetterId,
            PassageStart = draft.PassageStart,
            PassageEnd = draft.PassageEnd,
            Units = [.. draft.OrderedUnits.Select(u => u.OrganisationId).OfType<Guid>()],
            LeadId = ConfirmSheet.LeadOf(draft),
            Enterprises = draft.EnterpriseNames,
        };
        var item = Item.Open(source.CaseOf(round), Ids.New(clock), number, content, round.IssuedOn ?? today.Date);
        item.SetDue(due?.Date, due?.Provisional ?? false);
        return item;
    }

    private void Tell(Round round, IReadOnlyList<Item> items, DueDate? due)
    {
        var until = due is null ? "" : $"，{Today.Written(due.Date)}前完成整改{(due.Provisional ? "（暂定）" : "")}";
        var leads = items.ToLookup(p => p.Units.Single(u => u.IsLead).OrganisationId);
        var inspected = round.Units.Select(u => u.OrganisationId).ToHashSet();
        foreach (var organisation in leads.Select(g => g.Key).Union(inspected).Order())
        {
            var own = leads[organisation].Count();
            var what = (inspected.Contains(organisation), own) switch
            {
                (true, 0) => "请组织制定整改方案",
                (true, _) => $"你单位牵头{own.ToString(CultureInfo.InvariantCulture)}个问题，请组织制定整改方案",
                _ => $"你单位牵头{own.ToString(CultureInfo.InvariantCulture)}个问题，请认领并制定整改措施",
            };
            announce.ToOrganisation(organisation, $"《{round.ShortTitle}》已反馈，{what}{until}。", SupervisionPaths.Round(round.Id));
        }
    }
}
