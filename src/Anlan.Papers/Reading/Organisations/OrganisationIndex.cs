using System.Runtime.CompilerServices;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Organisations;

/// <summary>Resolves unit names to the codes of a pack: by name, by alias, by another spelling of the same department, then by its last part.</summary>
public sealed class OrganisationIndex
{
    private readonly Dictionary<string, List<OrganisationEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OrganisationEntry>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganisationEntry> _byCode = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _areas;

    // A pack has thousands of names and is the same for all letters of a run.
    private static readonly ConditionalWeakTable<IReadOnlyList<OrganisationEntry>, OrganisationIndex> Built = [];

    /// <param name="entries">The pack.</param>
    public OrganisationIndex(IReadOnlyList<OrganisationEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byCode[entry.Code] = entry;
            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                Add(_byName, name, entry);
                Add(_byKey, UnitNames.KeyOf(name), entry);
            }
        }
    }

    /// <summary>The index of a pack, built once for each list.</summary>
    public static OrganisationIndex Of(IReadOnlyList<OrganisationEntry> entries) =>
        Built.GetValue(entries, pack => new OrganisationIndex(pack));

    /// <summary>Names of areas in the pack, to find left edges of names in running text.</summary>
    public IReadOnlyList<string> Areas =>
        _areas ??= [
            .. _byCode
                .Values.Where(e => e.Kind is "district" or "street" or "city")
                .SelectMany(e => e.Aliases.Prepend(e.Name))
                .Where(IsArea)
                .Distinct(),
        ];

    public bool IsEmpty => _byCode.Count == 0;

    /// <summary>Code and reason; the code is null when nothing or more than one unit fits.</summary>
    /// <param name="name">The unit as the letter names it.</param>
    /// <param name="on">Day of the letter: units that did not exist then are left out; null takes all.</param>
    public (string? Code, string Reason) Resolve(string name, DateOnly? on)
    {
        if (IsEmpty)
            return (null, "未提供机构库");
        if (One(_byName, name, on) is { } exact)
            return (exact.Code, "名称一致");
        if (One(_byKey, UnitNames.KeyOf(name), on) is { } spelled)
            return (spelled.Code, $"与“{spelled.Name}”为同一机构的不同写法");
        if (BelowArea(name, on) is { } below)
            return (below.Code, $"按上级区域匹配到“{below.Name}”");
        var candidates = Endings(name, on);
        return candidates.Count switch
        {
            1 => (candidates[0].Code, $"简称唯一对应“{candidates[0].Name}”"),
            0 => (null, "机构库中没有这个名称"),
            _ => (null, $"有{candidates.Count}个机构同名，请选定"),
        };
    }

    /// <summary>昌平区沙河镇: the area's unit, then its child by the rest of the name.</summary>
    private OrganisationEntry? BelowArea(string name, DateOnly? on)
    {
        for (var split = name.Length - 2; split >= 2; split--)
        {
            if (One(_byName, name[..split], on) is not { } area)
                continue;
            var child = name[split..];
            var level = area.Name[^1].ToString();
            foreach (var spelled in (string[])[child, level + child, area.Name + child])
                if ((Below(_byName, spelled, area, on) ?? Below(_byKey, UnitNames.KeyOf(spelled), area, on)) is { } found)
                    return found;
        }
        return null;
    }

    private OrganisationEntry? Below(Dictionary<string, List<OrganisationEntry>> index, string key, OrganisationEntry area, DateOnly? on)
    {
        if (!index.TryGetValue(key, out var entries))
            return null;
        return Only(entries.Where(entry => Exists(entry, on) && IsBelow(entry, area.Code)), on);
    }

    private bool IsBelow(OrganisationEntry entry, string code)
    {
        var parent = entry.ParentCode;
        for (var depth = 0; parent is not null && depth < 8; depth++)
        {
            if (parent == code)
                return true;
            parent = _byCode.TryGetValue(parent, out var above) ? above.ParentCode : null;
        }
        return false;
    }

    private List<OrganisationEntry> Endings(string name, DateOnly? on) =>
        name.Length < 3
            ? []
            :
            [
                .. _byName
                    .Where(pair => pair.Key.Length > name.Length && pair.Key.EndsWith(name, StringComparison.Ordinal))
                    .SelectMany(pair => pair.Value)
                    .Where(entry => Exists(entry, on))
                    .Distinct(),
            ];

    private static OrganisationEntry? One(Dictionary<string, List<OrganisationEntry>> index, string key, DateOnly? on)
    {
        if (!index.TryGetValue(key, out var entries))
            return null;
        return Only(entries.Where(entry => Exists(entry, on)), on);
    }

    private static OrganisationEntry? Only(IEnumerable<OrganisationEntry> entries, DateOnly? on)
    {
        var existing = entries.Distinct().ToList();
        // A unit and the one it was merged into share names; without a date the one that still exists is meant.
        if (existing.Count > 1 && on is null)
            existing.RemoveAll(entry => entry.To is not null);
        return existing.Count == 1 ? existing[0] : null;
    }

    private static void Add(Dictionary<string, List<OrganisationEntry>> index, string key, OrganisationEntry entry)
    {
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }

    private static bool IsArea(string name) => name.Length >= 3 && name[^1] is '区' or '县' or '市' or '镇' or '乡' or '道';

    private static bool Exists(OrganisationEntry entry, DateOnly? on) =>
        on is not { } day || ((entry.From ?? DateOnly.MinValue) <= day && day <= (entry.To ?? DateOnly.MaxValue));
}
