using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Organisations;

/// <summary>Resolves unit names to the codes of a pack: by name, by alias, by another spelling of the same department, then by its last part.</summary>
public sealed class OrganisationIndex
{
    private readonly Dictionary<string, List<OrganisationEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OrganisationEntry>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganisationEntry> _byCode = new(StringComparer.Ordinal);
    private readonly DateOnly? _on;

    /// <param name="entries">The pack.</param>
    /// <param name="on">Day of the letter: units that did not exist then are left out; null takes all.</param>
    public OrganisationIndex(IReadOnlyList<OrganisationEntry> entries, DateOnly? on)
    {
        _on = on;
        foreach (var entry in entries.Where(Exists))
        {
            _byCode[entry.Code] = entry;
            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                Add(_byName, name, entry);
                Add(_byKey, UnitNames.KeyOf(name), entry);
            }
        }
    }

    public bool IsEmpty => _byCode.Count == 0;

    /// <summary>Code and reason; the code is null when nothing or more than one unit fits.</summary>
    public (string? Code, string Reason) Resolve(string name)
    {
        if (IsEmpty)
            return (null, "未提供机构库");
        if (One(_byName, name) is { } exact)
            return (exact.Code, "名称一致");
        if (One(_byKey, UnitNames.KeyOf(name)) is { } spelled)
            return (spelled.Code, $"与“{spelled.Name}”为同一机构的不同写法");
        if (BelowArea(name) is { } below)
            return (below.Code, $"按上级区域匹配到“{below.Name}”");
        var candidates = Endings(name);
        return candidates.Count switch
        {
            1 => (candidates[0].Code, $"简称唯一对应“{candidates[0].Name}”"),
            0 => (null, "机构库中没有这个名称"),
            _ => (null, $"有{candidates.Count}个机构同名，请选定"),
        };
    }

    /// <summary>昌平区沙河镇: the area's unit, then its child by the rest of the name.</summary>
    private OrganisationEntry? BelowArea(string name)
    {
        for (var split = name.Length - 2; split >= 2; split--)
        {
            if (One(_byName, name[..split]) is not { } area)
                continue;
            var child = name[split..];
            var level = area.Name[^1].ToString();
            foreach (var spelled in (string[])[child, level + child, area.Name + child])
                if ((Below(_byName, spelled, area) ?? Below(_byKey, UnitNames.KeyOf(spelled), area)) is { } found)
                    return found;
        }
        return null;
    }

    private OrganisationEntry? Below(Dictionary<string, List<OrganisationEntry>> index, string key, OrganisationEntry area)
    {
        if (!index.TryGetValue(key, out var entries))
            return null;
        var below = entries.Where(entry => IsBelow(entry, area.Code)).Distinct().ToList();
        return below.Count == 1 ? below[0] : null;
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

    private List<OrganisationEntry> Endings(string name) =>
        name.Length < 3
            ? []
            :
            [
                .. _byName
                    .Where(pair => pair.Key.Length > name.Length && pair.Key.EndsWith(name, StringComparison.Ordinal))
                    .SelectMany(pair => pair.Value)
                    .Distinct(),
            ];

    private static OrganisationEntry? One(Dictionary<string, List<OrganisationEntry>> index, string key) =>
        index.TryGetValue(key, out var entries) && entries.Distinct().Count() == 1 ? entries[0] : null;

    private static void Add(Dictionary<string, List<OrganisationEntry>> index, string key, OrganisationEntry entry)
    {
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }

    private bool Exists(OrganisationEntry entry) =>
        _on is not { } day || ((entry.From ?? DateOnly.MinValue) <= day && day <= (entry.To ?? DateOnly.MaxValue));
}
