using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Units;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds.RecordItem;

/// <summary>Writes a problem into an issued round by hand (登记问题); its clock starts as that of an imported one does, with the letter.</summary>
public sealed class RecordItem(
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
        public string? Key { get; set; }
        public string? Statement { get; set; }
        public string? Category { get; set; }
        public string? Industry { get; set; }
        public string? Major { get; set; }
        public List<string>? UnitNames { get; set; }
        public string? Lead { get; set; }
        public string? DueOn { get; set; }

        /// <summary>Pressed to go on with another item.</summary>
        public string? Next { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, CancellationToken ct) => (await OpenAsync(roundId, ct)).No;

    public async Task<Outcome> RunAsync(Guid roundId, Form form, CancellationToken ct)
    {
        var (round, no) = await OpenAsync(roundId, ct);
        if (round is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.ItemsOfCase(roundId).AnyAsync(p => p.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var near = organisations.PathsOf(round.Units.Select(u => (Guid?)u.OrganisationId));
        var (units, unclear) = new UnitRows(organisations, near, round.IssuedOn).Read(
            form.UnitNames ?? [],
            form.Lead,
            [],
            nameof(form.UnitNames)
        );
        var opened = round.IssuedOn ?? today.Date;
        var read = new FormReader();
        var statement = read.Text(form.Statement, nameof(form.Statement), "问题的事实");
        var apart = read.OptionalDate(form.DueOn, nameof(form.DueOn), "整改期限", opened);
        if (!ItemCategories.Knows(form.Category, ItemCategories.Other))
            read.Refusals.Add(new Refusal("item.category", "请从列表中选择问题的类别。", nameof(form.Category)));
        if (IndustryField.Refuse(form.Industry, nameof(form.Industry)) is { } unknown)
            read.Refusals.Add(unknown);
        read.Refusals.AddRange(unclear);
        if (units.Count == 0 && unclear.Count == 0)
            read.Refusals.Add(new Refusal("item.no-unit", "请填写责任单位，并选定由谁牵头。", nameof(form.UnitNames)));
        if (!read.Ok)
            return read.Refusals;
        var content = new ItemContent
        {
            Statement = statement,
            Category = form.Category!,
            IndustryCode = Industries.Known(form.Industry),
            Major = form.Major == "true",
            Units = [.. units.Select(u => u.OrganisationId!.Value)],
            LeadId = units.First(u => u.IsLead).OrganisationId,
        };
        var item = Item.Open(source.CaseOf(round), id, await db.NextNumberAsync(roundId, ct), content, opened);
        var due = LetterLimit.DueOf(round, await days.CalendarAsync(ct));
        item.SetDue(apart ?? due?.Date, apart is null && due is { Provisional: true });
        db.Add(item);
        log.Add(new ItemRecorded(id, roundId, item.Number));
        Tell(round, item);
        return await db.SaveActAsync(ct, id);
    }

    private void Tell(Round round, Item item)
    {
        var until = item.DueOn is { } due ? $"，{Today.Written(due)}前完成整改{(item.DueProvisional ? "（暂定）" : "")}" : "";
        foreach (var unit in item.Units)
            announce.ToOrganisation(
                unit.OrganisationId,
                $"《{round.ShortTitle}》登记了{item.Name}，你单位{(unit.IsLead ? "牵头" : "共同负责")}，请制定整改措施{until}。",
                RectificationPaths.Item(item.Id),
                item.IndustryCode
            );
    }

    private async Task<(Round? Round, Outcome? No)> OpenAsync(Guid roundId, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, roundId, ct);
        return (
            round,
            round?.Stage switch
            {
                null => instead,
                RoundStage.Ended => new Refusal(
                    "item.round-ended",
                    "督察已经结束，不能再登记问题。回头看发现反弹的，请在回头看里登记结果。"
                ),
                { } stage when !stage.IsIssued() => new Refusal(
                    "item.not-issued",
                    "反馈意见还没有印发，整改时限无从起算。请先在“办理阶段”里办理“印发反馈意见”，再登记问题。"
                ),
                _ => null,
            }
        );
    }
}
