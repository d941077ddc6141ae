using Anlan.Common;

namespace Anlan.Modules.Organisations.Packs;

/// <summary>
/// Judges the rows of a pack against the organisations already in the store: one tree without circles, one city, no two organisations of one name under one
/// parent at one time. A row that is refused takes the new rows below it with it.
/// </summary>
internal sealed class PackCheck(IReadOnlyList<PackRow> rows, IReadOnlyList<Organisation> stored)
{
    private readonly Dictionary<string, PackRow> left = rows.ToDictionary(r => r.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, Organisation> byCode = stored.ToDictionary(o => o.Code, StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> codes = stored.ToDictionary(o => o.Id, o => o.Code);
    private readonly List<PackRejection> rejections = [];

    /// <returns>Rows that may go in, in the order of the file, and the refused ones.</returns>
    public (IReadOnlyList<PackRow> Good, IReadOnlyList<PackRejection> Bad) Run()
    {
        var city =
            stored.FirstOrDefault(o => o.Kind == OrganisationKind.City)?.Code
            ?? rows.FirstOrDefault(r => r.Kind == OrganisationKind.City)?.Code;
        foreach (var row in rows)
            if (Fault(row, city) is { } fault)
                Refuse(row, fault.Column, fault.Value, fault.Reason);
        RefuseHanging();
        RefuseDoubleNames();
        RefuseHanging();
        return ([.. rows.Where(r => left.ContainsKey(r.Code))], rejections);
    }

    private (string Column, string Value, string Reason)? Fault(PackRow row, string? city)
    {
        var known = byCode.GetValueOrDefault(row.Code);
        if (known is not null && known.Kind != row.Kind)
            return (
                "kind",
                row.Kind.Term(),
                $"代码 {row.Code} 在库里是{known.Kind.Term()}“{known.Name}”，类型不能改；另一个机构请用另一个代码。"
            );
        if (row.Kind == OrganisationKind.City && row.Code != city)
            return ("code", row.Code, $"库里的城市代码是 {city}，一个库只装一个城市的机构。");
        if (row.DistrictCode is { } district && !IsDistrict(district))
            return ("district_code", district, $"所在区代码 {district} 不是库里或本文件里的区。");
        if (row.PredecessorCodes.FirstOrDefault(p => !byCode.ContainsKey(p) && !left.ContainsKey(p)) is { } missing)
            return ("predecessor_codes", missing, $"前身代码 {missing} 不在库里，也不在本文件里。");
        if ((row.From ?? known?.From) > row.To)
            return ("to", Today.Show(row.To), $"撤销日期早于库里的设立日期{Today.Show(known!.From)}。");
        return null;
    }

    private bool IsDistrict(string code) =>
        left.TryGetValue(code, out var row)
            ? row.Kind == OrganisationKind.District
            : byCode.TryGetValue(code, out var body) && body.Kind == OrganisationKind.District;

    /// <summary>Rows from which the way up does not end at the city. A refused row of a known organisation leaves it where it stands in the store.</summary>
    private void RefuseHanging()
    {
        List<PackRow> hanging;
        do
        {
            hanging = [.. left.Values.Where(r => !ReachesTop(r.Code))];
            foreach (var row in hanging)
                Refuse(
                    row,
                    "parent_code",
                    row.ParentCode ?? "",
                    byCode.ContainsKey(row.ParentCode!) || left.ContainsKey(row.ParentCode!)
                        ? $"上级 {row.ParentCode} 接不到市：上下级绕成了圈，或者再上一级没有收下。"
                        : $"上级代码 {row.ParentCode} 不存在，或它那一行没有收下，请先改好上级。"
                );
        } while (hanging.Count > 0);
    }

    private bool ReachesTop(string code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = code; at is not null; at = ParentOf(at))
            if (!seen.Add(at) || !left.ContainsKey(at) && !byCode.ContainsKey(at))
                return false;
        return true;
    }

    private string? ParentOf(string code) =>
        left.TryGetValue(code, out var row) ? row.ParentCode
        : byCode[code].ParentId is { } parent ? codes[parent]
        : null;

    private void RefuseDoubleNames()
    {
        var named = left
            .Values.SelectMany(r =>
                r.Names.Concat(AliasesOf(r.Code))
                    .Distinct()
                    .Select(n => new Named(r.ParentCode, n, r.Code, r.From ?? Known(r)?.From, r.To ?? Known(r)?.To, r))
            )
            .Concat(
                stored
                    .Where(o => !left.ContainsKey(o.Code))
                    .SelectMany(o =>
                        AliasesOf(o.Code).Append(o.Name).Distinct().Select(n => new Named(ParentOf(o.Code), n, o.Code, o.From, o.To, null))
                    )
            );
        foreach (var group in named.GroupBy(n => (n.Parent, n.Name)).Where(g => g.Skip(1).Any()))
        foreach (var one in group.OrderByDescending(n => n.Row?.Line ?? 0))
            if (
                one.Row is not null
                && group.FirstOrDefault(other => other.Code != one.Code && Stands(other) && one.Meets(other)) is { } twin
            )
                Refuse(
                    one.Row,
                    one.Name == one.Row.Name ? "name" : "aliases",
                    one.Name,
                    $"同一上级下，同一时间已有机构叫“{one.Name}”（{twin.Code}），请改名或写明起止日期。"
                );
    }

    private Organisation? Known(PackRow row) => byCode.GetValueOrDefault(row.Code);

    private bool Stands(Named named) => named.Row is null || left.ContainsKey(named.Code);

    private IEnumerable<string> AliasesOf(string code) =>
        byCode.GetValueOrDefault(code)?.Aliases.Where(a => a.To is null).Select(a => a.Name) ?? [];

    private void Refuse(PackRow row, string column, string value, string reason)
    {
        if (left.Remove(row.Code))
            rejections.Add(new PackRejection(row.Line, column, value, reason));
    }

    /// <summary>A name as it stands under a parent from a day to a day.</summary>
    private sealed record Named(string? Parent, string Name, string Code, DateOnly? From, DateOnly? To, PackRow? Row)
    {
        public bool Meets(Named other) =>
            (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
    }
}
