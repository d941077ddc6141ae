using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Organisations.Packs;

/// <summary>
/// Brings the rows of a pack into the tracked organisations and tells what it changed. It adds, renames, moves and ends; it deletes nothing, opens nothing
/// again, and what a row leaves empty stays as it is.
/// </summary>
internal sealed class PackUpdate(AppDb db, TimeProvider clock, IReadOnlyList<Organisation> stored, IReadOnlyList<Succession> successions)
{
    private readonly Dictionary<string, Organisation> byCode = stored.ToDictionary(o => o.Code, StringComparer.Ordinal);
    private readonly Dictionary<Guid, Organisation> byId = stored.ToDictionary(o => o.Id);
    private readonly List<PackChange> changes = [];

    /// <param name="rows">Rows that <see cref="PackCheck"/> let pass.</param>
    public IReadOnlyList<PackChange> Apply(IReadOnlyList<PackRow> rows)
    {
        foreach (var row in rows)
            if (!byCode.ContainsKey(row.Code))
                Add(row);
        foreach (var row in rows)
            Change(row);
        foreach (var top in byId.Values.Where(o => o.ParentId is null))
        {
            top.PlaceUnder(null);
            OrganisationTree.Rebase(top, byId.Values);
        }
        Succeed(rows);
        return changes;
    }

    private void Add(PackRow row)
    {
        var body = new Organisation
        {
            Id = Ids.New(clock),
            Code = row.Code,
            Name = row.Name,
            SortKey = row.Code,
            Kind = row.Kind,
            Path = "",
        };
        db.Add(body);
        byCode.Add(body.Code, body);
        byId.Add(body.Id, body);
        changes.Add(new PackChange(PackChangeKind.Added, body.Id, body.Code, body.Name, ""));
    }

    private void Change(PackRow row)
    {
        var body = byCode[row.Code];
        var ended = row.To is { } end && body.To != end;
        var words = new List<string>();
        void Set<T>(string label, T before, T after, Action set)
        {
            if (EqualityComparer<T>.Default.Equals(before, after))
                return;
            words.Add($"{label}由“{before}”改为“{after}”");
            set();
        }

        Set("名称", body.Name, row.Name, () => body.Name = row.Name);
        var parent = row.ParentCode is { } code ? byCode[code] : null;
        if (body.ParentId != parent?.Id)
        {
            words.Add($"上级由“{(body.ParentId is { } before ? byId[before].Name : "")}”改为“{parent?.Name}”");
            body.PlaceUnder(parent);
        }
        if (row.From is { } from)
            Set("设立日期", Today.Show(body.From), Today.Show(from), () => body.From = from);
        if (ended)
        {
            body.End(row.To!.Value);
            words.Add($"存续到{Today.Written(row.To.Value)}为止");
        }
        Set("所在区代码", body.DistrictCode ?? "", row.DistrictCode ?? body.DistrictCode ?? "", () => body.DistrictCode = row.DistrictCode);
        Set("备注", body.Note ?? "", row.Note ?? body.Note ?? "", () => body.Note = row.Note);
        Set(
            "以党组名义印发",
            body.ActsThroughPartyGroup ? "是" : "否",
            row.PartyGroup ? "是" : "否",
            () => body.ActsThroughPartyGroup = row.PartyGroup
        );
        var fresh = row.Aliases.Where(a => body.Aliases.TrueForAll(x => x.Name != a)).ToList();
        foreach (var alias in fresh)
            db.Add(
                new OrganisationAlias
                {
                    Id = Ids.New(clock),
                    OrganisationId = body.Id,
                    Name = alias,
                }
            );
        if (fresh.Count > 0)
            words.Add($"增加别名{string.Join('、', fresh)}");
        if (words.Count > 0)
            Tell(body, ended ? PackChangeKind.Ended : PackChangeKind.Changed, string.Join("；", words));
    }

    private void Succeed(IReadOnlyList<PackRow> rows)
    {
        var known = successions.Select(s => (s.SuccessorId, s.PredecessorId)).ToHashSet();
        foreach (var row in rows)
        foreach (var predecessor in row.PredecessorCodes.Where(byCode.ContainsKey).Select(c => byCode[c]))
        {
            var successor = byCode[row.Code];
            if (!known.Add((successor.Id, predecessor.Id)))
                continue;
            db.Add(
                new Succession
                {
                    Id = Ids.New(clock),
                    PredecessorId = predecessor.Id,
                    SuccessorId = successor.Id,
                    On = successor.From ?? predecessor.To?.AddDays(1) ?? DateOnly.MinValue,
                }
            );
            Tell(successor, PackChangeKind.Changed, $"承继{predecessor.Name}");
        }
    }

    /// <summary>One line an organisation: what else happens to an organisation already told of joins its line.</summary>
    private void Tell(Organisation body, PackChangeKind kind, string what)
    {
        var at = changes.FindIndex(c => c.Id == body.Id);
        if (at < 0)
            changes.Add(new PackChange(kind, body.Id, body.Code, body.Name, what));
        else if (changes[at].Kind != PackChangeKind.Added)
            changes[at] = changes[at] with { What = $"{changes[at].What}；{what}" };
    }
}
