namespace Anlan.Papers.Reading.Units;

/// <summary>
/// What the sentences before have made clear: the district a bare 区市场监管局 belongs to, the department a bare 公路建设处 belongs to, and the
/// units a sentence without subject goes on about. A new heading forgets the units but not the inspected area.
/// </summary>
public sealed class UnitContext
{
    // More than any letter names; bounds the search for a longer form of a name.
    private const int MostNames = 300;

    /// <summary>Short forms that stand at the head of a name in place of a longer one.</summary>
    private static readonly string[] Heads =
    [
        "管委会",
        "新区",
        "开发区",
        "高新区",
        "示范区",
        "经开区",
        "度假区",
        "自治县",
        "自治旗",
        "自治州",
    ];

    private readonly IReadOnlyList<string> _inspected;
    private readonly string _department;
    private readonly Dictionary<char, string> _areas = [];

    /// <summary>Levels of which one area is inspected: 市教育局 stays that city's, whatever county-level city is named between.</summary>
    private readonly HashSet<char> _fixed = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _recent = [];
    private string _organisation = "";
    private string _district = "";

    public UnitContext(IReadOnlyList<string> inspected, string department = "")
    {
        (_inspected, _department) = (inspected, department);
        _named.UnionWith(inspected);
        Reset();
        foreach (var level in inspected.Where(IsArea).GroupBy(unit => unit[^1]).Where(level => level.Count() == 1))
        {
            _areas[level.Key] = level.Single();
            _fixed.Add(level.Key);
        }
    }

    /// <summary>Full names of the units that a sentence without subject is about; empty when nobody in particular.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    /// <summary>Units named since the last heading: those that 上述地区 means.</summary>
    public IReadOnlyList<string> Recent => [.. _recent];

    /// <summary>Whether the letter is about one unit, so that what names nobody is that unit's.</summary>
    public bool HasOneInspected => _inspected.Count == 1;

    public IReadOnlyList<string> Inspected => _inspected;

    /// <summary>A new heading or lead sentence: nobody has been named yet.</summary>
    public void Reset()
    {
        Current = HasOneInspected ? _inspected : [];
        _recent.Clear();
        _organisation = "";
        if (!HasOneInspected)
            return;
        Remember(_inspected[0]);
        _organisation = IsArea(_inspected[0]) ? "" : _inspected[0];
    }

    /// <summary>全区, 全市 at a place: the area of that level that was named last, nobody for a level above all of them, null for other words.</summary>
    public IReadOnlyList<string>? AreaCalled(string text, int at)
    {
        if (at + 1 >= text.Length)
            return null;
        // 县级应急物资储备库 is the county's.
        if (text[at + 1] == '级')
            return _areas.TryGetValue(text[at], out var owner) ? [owner] : null;
        if (text[at] != '全' || !AreaLevels.IsLevel(text[at + 1]))
            return null;
        if (_areas.TryGetValue(text[at + 1], out var area))
            return [area];
        return text[at + 1] == '省' && !HasOneInspected ? [] : null;
    }

    public void Forget() => Current = HasOneInspected ? _inspected : [];

    public void Set(IReadOnlyList<string> units)
    {
        if (units.Count == 0)
            return;
        Current = units;
        if (_recent.Count < MostNames)
            _recent.AddRange(units.Except(_recent, StringComparer.Ordinal));
    }

    /// <summary>Full names of a list; each element hands its area on to the next (怀柔区城市管理委、区文化和旅游局).</summary>
    /// <param name="mentions">The list as printed.</param>
    /// <param name="expand">What a group phrase of the list stands for.</param>
    public IReadOnlyList<string> Resolve(IReadOnlyList<UnitMention> mentions, Func<UnitMention, IReadOnlyList<string>>? expand = null)
    {
        var names = new List<string>(mentions.Count);
        var (street, district) = ("", "");
        foreach (var mention in mentions)
        {
            if (mention.Kind == UnitKind.Group)
            {
                names.AddRange(expand?.Invoke(mention) ?? []);
                continue;
            }
            if (mention.Kind == UnitKind.Grass && mention.Place.Length > 0)
                street = ParentArea(mention.Place);
            var name = Whole(WithoutParty(Name(mention with { Place = Whole(mention.Place) }, street, district)));
            // 巴彦旗农牧局、林业和草原局: a department without any area of its own takes that of the list.
            if (
                mention is { Kind: UnitKind.Organisation, Place.Length: 0, LevelWord: '\0' }
                && UnitNames.CanonicalOf(name).Length > 0
                && name == mention.Text
            )
                name = district + name;
            names.Add(Full(name));
            var place = Whole(mention.Place);
            Remember(place);
            if (DistrictOf(mention.Kind == UnitKind.Street ? names[^1] : place) is { Length: > 0 } printed)
                district = printed;
            if (mention.Kind == UnitKind.Organisation)
                _organisation = UnitNames.WithoutParts(names[^1]);
        }
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>科学城管委会 after 怀柔科学城管委会 is the same one.</summary>
    private string Full(string name)
    {
        if (
            name.Length >= 4
            && _named.FirstOrDefault(known => known.Length > name.Length && known.EndsWith(name, StringComparison.Ordinal)) is { } full
        )
            return full;
        if (_named.Count < MostNames)
            _named.Add(name);
        return name;
    }

    /// <summary>新区, 开发区, 自治旗 and 管委会 at the head of a name are the one named before: 新区社会事务局 after 凉都新区.</summary>
    private string Whole(string name)
    {
        foreach (var head in Heads)
            if (
                name.StartsWith(head, StringComparison.Ordinal)
                && _areas
                    .Values.Concat(_named)
                    .FirstOrDefault(known => known.Length > head.Length && known.EndsWith(head, StringComparison.Ordinal))
                    is { } known
            )
                return known + name[head.Length..];
        return name;
    }

    /// <summary>A unit's party body stands for the unit: 公交集团党委.</summary>
    private static string WithoutParty(string name)
    {
        foreach (var body in (ReadOnlySpan<string>)["党委会", "党工委", "党委", "党组"])
            if (name.EndsWith(body, StringComparison.Ordinal) && name.Length > body.Length + 2)
                return name[..^body.Length];
        return name;
    }

    private string Name(UnitMention mention, string street, string district)
    {
        if (mention.StandsForArea || (mention.Core is "管委会" or "管理委员会" && _inspected.Contains(mention.Place)))
            return mention.Place.Length > 0 ? mention.Place : _areas.GetValueOrDefault(mention.LevelWord, mention.Text);
        if (mention is { Place.Length: > 0, Core: "局" } && _department.Length > 0)
            return mention.Place + _department;
        if (mention.Place.Length > 0)
            // 昌平区区教委: the level word repeats the area's last character.
            return InArea(
                mention.LevelWord == '\0' || mention.Place[^1] == mention.LevelWord ? mention.Place + mention.Core : mention.Text,
                mention,
                district
            );
        if (mention.LevelWord != '\0')
            return _areas.TryGetValue(mention.LevelWord, out var area) ? area + mention.Core : mention.LevelWord + mention.Core;
        return mention.Kind switch
        {
            UnitKind.Division when _organisation.Length > 0 => _organisation + mention.Text,
            UnitKind.Grass when street.Length > 0 => street + mention.Text,
            _ => mention.Text,
        };
    }

    /// <summary>沙河镇 after 昌平区 is 昌平区沙河镇; a name that prints its district keeps it.</summary>
    private string InArea(string name, UnitMention mention, string district)
    {
        if (mention.Kind != UnitKind.Street || mention.Core.Length > 0 || DistrictOf(mention.Place).Length > 0)
            return name;
        // 黑庄街道 was named with its district before.
        if (_named.FirstOrDefault(known => known.Length > name.Length && known.EndsWith(name, StringComparison.Ordinal)) is { } known)
            return known;
        return (district.Length > 0 ? district : _district) + name;
    }

    /// <summary>The district or county at the head of a chain of areas; empty for a bare street.</summary>
    private static string DistrictOf(string place)
    {
        for (var i = place.Length - 1; i >= 2; i--)
            if ((AreaLevels.IsDistrict(place[i]) && place[i - 1] != '社') || place[i] == '师')
                return place[..(i + 1)];
        return "";
    }

    private static string ParentArea(string place)
    {
        for (var i = place.Length - 2; i > 0; i--)
            if (place[i] is '道' or '镇' or '乡')
                return place[..(i + 1)];
        return "";
    }

    /// <summary>Keeps the area of each level: 朝阳区 answers for a later 区…, 临江市 for a later 市….</summary>
    private void Remember(string place)
    {
        for (var i = 1; i < place.Length; i++)
            if (AreaLevels.IsLevel(place[i]) && place[i - 1] != '社' && (i + 1 == place.Length || i >= 2))
            {
                var from = 0;
                for (var j = i - 1; j > 0; j--)
                    if (place[j] is '市' or '省' && i - j > 2)
                    {
                        from = j + 1;
                        break;
                    }
                var area = place[from..(i + 1)];
                if (!_fixed.Contains(place[i]))
                    _areas[place[i]] = area;
                if (place[i] is '区' or '县' or '旗' or '师')
                    _district = area;
            }
    }

    private static bool IsArea(string unit) => AreaLevels.IsLevel(unit[^1]) || unit.EndsWith("街道", StringComparison.Ordinal);
}
