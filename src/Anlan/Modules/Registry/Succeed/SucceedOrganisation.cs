using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.Succeed;

/// <summary>
/// Ends an organisation and hands its business to successors from a day (更名、合并、拆分). Successors see its records from then on; organisations below it go along
/// when there is one successor.
/// </summary>
public sealed class SucceedOrganisation(AppDb db, CaseLog log, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Way { get; set; }

        /// <summary>First day of the successors.</summary>
        public string? On { get; set; }

        /// <summary>Names, aliases or codes of organisations that take over, one a line; not for a renaming.</summary>
        public string? Successors { get; set; }

        /// <summary>For a renaming.</summary>
        public string? NewName { get; set; }

        /// <inheritdoc cref="NewName"/>
        public string? NewCode { get; set; }
        public string? Basis { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid id, Form form, CancellationToken ct)
    {
        if (await db.Organisations().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } body)
            return Outcome.NotFound;
        var newId = Ids.FromForm(form.Key, clock);
        if (await db.Successions().AnyAsync(s => s.Id == newId, ct))
            return await db.StoredBeforeAsync(id, ct);
        var reader = new FormReader();
        if (!Enum.TryParse<SuccessionWay>(form.Way, out var way) || !Enum.IsDefined(way))
            reader.Refusals.Add(new Refusal("succession.way", "请选择承继方式。", nameof(Form.Way)));
        var on = reader.Date(form.On, nameof(Form.On), "承继日期", first: new DateOnly(1949, 10, 1));
        var basis = reader.Text(form.Basis, nameof(Form.Basis), "依据", 400);
        if (!reader.Ok)
            return reader.Refusals;
        if (Fault(body, on) is { } fault)
            return fault;
        var all = await db.Organisations().Include(o => o.Aliases).ToListAsync(ct);
        var (successors, refusals) =
            way == SuccessionWay.Rename ? await RenamedAsync(body, form, on, all, ct) : await FoundAsync(body, form, way, on, ct);
        if (refusals.Count > 0)
            return refusals;
        if (await TakeBelowAsync(body, successors, on, all, ct) is { } left)
            return left;
        if (body.To is null && body.End(on.AddDays(-1)) is { } early)
            return early.At(nameof(Form.On));
        foreach (var (successor, i) in successors.Select((s, i) => (s, i)))
        {
            db.Add(
                new Succession
                {
                    Id = i == 0 ? newId : Ids.New(clock),
                    PredecessorId = id,
                    SuccessorId = successor.Id,
                    On = on,
                }
            );
        }
        await db.KeepPlacesAsync(clock, on, ct);
        log.Add(new OrganisationSucceeded(id, way.Term(), string.Join('、', successors.Select(s => s.Name)), on), basis);
        foreach (var successor in successors)
            log.Add(new OrganisationTookOver(successor.Id, body.Name, on), basis);
        return await db.SaveActAsync(ct, newId);
    }

    private static Refusal? Fault(Organisation body, DateOnly on)
    {
        if (body.ParentId is null)
            return new Refusal("organisation.city", "市是机构的根，不能更名、合并或拆分，请选它的下级机构。");
        if (body.To is { } ended && ended != on.AddDays(-1))
            return new Refusal(
                "organisation.ended",
                $"{body.Name}已经在{Today.Written(ended)}撤销，承继日期只能是第二天{Today.Written(ended.AddDays(1))}。",
                nameof(Form.On)
            );
        return null;
    }

    private async Task<(IReadOnlyList<Organisation>, List<Refusal>)> RenamedAsync(
        Organisation body,
        Form form,
        DateOnly on,
        List<Organisation> all,
        CancellationToken ct
    )
    {
        var reader = new FormReader();
        var name = reader.Text(form.NewName, nameof(Form.NewName), "新名称", NameClash.Longest);
        var code = reader.Text(form.NewCode, nameof(Form.NewCode), "新代码", 60).ToUpperInvariant();
        if (code.Length > 0 && OrganisationCode.Fault(code, body.Kind) is { } fault)
            reader.Refusals.Add(new Refusal("organisation.code", fault, nameof(Form.NewCode)));
        if (all.Find(o => o.Code == code) is { } owner)
            reader.Refusals.Add(
                new Refusal("organisation.code-taken", $"代码 {code} 已经是“{owner.Name}”的，新机构请用新代码。", nameof(Form.NewCode))
            );
        if (reader.Ok && await NameClash.ClashAsync(db, body.ParentId, [name], on, null, [body.Id], nameof(Form.NewName), ct) is { } clash)
            reader.Refusals.Add(clash);
        if (!reader.Ok)
            return ([], reader.Refusals);
        var renamed = new Organisation
        {
            Id = Ids.New(clock),
            Code = code,
            Name = name,
            SortKey = code,
            Kind = body.Kind,
            Path = "",
            From = on,
            ActsThroughPartyGroup = body.ActsThroughPartyGroup,
            DistrictCode = body.Kind == OrganisationKind.District ? code : body.DistrictCode,
        };
        renamed.PlaceUnder(all.Find(o => o.Id == body.ParentId));
        db.Add(renamed);
        return ([renamed], []);
    }

    private async Task<(IReadOnlyList<Organisation>, List<Refusal>)> FoundAsync(
        Organisation body,
        Form form,
        SuccessionWay way,
        DateOnly on,
        CancellationToken ct
    )
    {
        var refusals = new List<Refusal>();
        var catalogue = await OrganisationCatalogue.ReadAsync(db, ct);
        var ids = new List<Guid>();
        foreach (var name in NameClash.Split(form.Successors))
        {
            var (entry, refusal) = catalogue.Choose(name, on, "承接机构", nameof(Form.Successors));
            if (refusal is not null)
                refusals.Add(refusal);
            else
                ids.Add(entry!.Id);
        }
        ids = [.. ids.Distinct()];
        if (refusals.Count == 0 && way == SuccessionWay.Merge && ids.Count != 1)
            refusals.Add(
                new Refusal("succession.one", "并入只能有一个承接机构，每行写一个；由几个机构承接的请选“拆分”。", nameof(Form.Successors))
            );
        if (refusals.Count == 0 && way == SuccessionWay.Split && ids.Count < 2)
            refusals.Add(
                new Refusal("succession.several", "拆分至少要有两个承接机构，每行写一个；只有一个的请选“并入”。", nameof(Form.Successors))
            );
        // The last day there is: when all that is registered holds.
        var earlier = await db.PlacesUnder(body.Path, DateOnly.MaxValue)
            .Where(p => ids.Contains(p.OrganisationId))
            .Select(p => p.OrganisationId)
            .ToListAsync(ct);
        var successors = await db.Organisations().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(ct);
        refusals.AddRange(successors.Select(s => Unfit(body, s, earlier)).OfType<Refusal>());
        return (successors, refusals);
    }

    private static Refusal? Unfit(Organisation body, Organisation successor, List<Guid> earlier)
    {
        if (successor.Id == body.Id)
            return new Refusal("succession.self", "机构不能由自己承接，请写别的机构。", nameof(Form.Successors));
        if (successor.Path.StartsWith(body.Path, StringComparison.Ordinal))
            return new Refusal(
                "succession.below",
                $"{successor.Name}是它的下级，请先把{successor.Name}划转出去。",
                nameof(Form.Successors)
            );
        if (earlier.Contains(successor.Id))
            return new Refusal(
                "succession.cycle",
                $"{successor.Name}是它（或它下级）的前身，不能又做它的后继，请写别的机构。",
                nameof(Form.Successors)
            );
        return null;
    }

    /// <summary>Organisations below go to the one successor; with several, somebody must say first which goes where.</summary>
    private async Task<Refusal?> TakeBelowAsync(
        Organisation body,
        IReadOnlyList<Organisation> successors,
        DateOnly on,
        List<Organisation> all,
        CancellationToken ct
    )
    {
        var below = all.FindAll(o => o.ParentId == body.Id && (o.To is null || o.To >= on));
        if (below.Count == 0)
            return null;
        if (successors is not [var successor])
            return new Refusal(
                "succession.has-children",
                $"它下面还有{below.Count}个机构在用，拆分前请先把它们划转到各自的承接机构。",
                nameof(Form.Successors)
            );
        foreach (var child in below)
        {
            List<string> names = [child.Name, .. child.Aliases.Where(a => a.To is null).Select(a => a.Name)];
            if (await NameClash.ClashAsync(db, successor.Id, names, on, child.To, [child.Id], nameof(Form.Successors), ct) is { } clash)
                return clash with { Message = $"下级{child.Name}不能随同划转：{clash.Message}" };
        }
        foreach (var child in below)
            child.PlaceUnder(successor);
        OrganisationTree.Rebase(successor, all);
        return null;
    }
}
