namespace Anlan.Papers.Reading.Units;

/// <summary>
/// Reads unit names. A name is parsed from a clean left edge (clause start, list separator): area names, then a department of the lexicon or
/// any ending of <c>unit_suffixes.csv</c>. Inside running text only areas and departments that leave no doubt are taken.
/// </summary>
public sealed class UnitScanner
{
    private const int LongestName = 16;

    private static readonly WordTable<string[]> Departments = DepartmentTable();
    private static readonly WordTable<string[]> Suffixes = WordTable.Of("unit_suffixes");
    private static readonly WordTable<bool> DivisionStems = WordTable.Of(Lexicon.Words("division_stems"));
    private static readonly WordTable<string[]> Aggregates = WordTable.Of("aggregates");

    private readonly WordTable<bool> _aliases;
    private readonly WordTable<bool> _places;
    private readonly AreaReader _areas;

    /// <param name="aliases">Short names the letter defines (三区一部门).</param>
    /// <param name="places">Names of areas known from the title or read elsewhere (朝阳区), to find left edges in running text.</param>
    public UnitScanner(IEnumerable<string> aliases, IEnumerable<string> places)
    {
        _aliases = WordTable.Of(aliases);
        _places = WordTable.Of(places);
        _areas = new AreaReader(_places);
    }

    /// <summary>The unit whose name starts exactly at <paramref name="start"/>, or null.</summary>
    public UnitMention? At(string text, int start, int limit)
    {
        if (start >= limit)
            return null;
        var alias = _aliases.LengthAt(text, start);
        if (alias > 0 && start + alias <= limit)
            return new UnitMention(new TextSpan(start, start + alias), text.Substring(start, alias), "", "", '\0', UnitKind.Group)
            {
                IsAlias = true,
            };
        if (text[start] is '你' or '贵' && start + 1 < limit && AreaLevels.IsLevel(text[start + 1]))
            return Addressed(text, start, limit);
        if (Aggregates.LengthAt(text, start) > 0 || text[start] is '各' || GroupScanner.IsRest(text, start))
            return GroupScanner.At(text, start, limit);
        var areaEnd = _areas.ChainEnd(text, start, limit, out var lastKind);
        if (Organisation(text, areaEnd, limit, areaEnd > start) is var (level, end, kind) && end > 0)
            return Make(text, start, areaEnd, end, level, kind);
        if (areaEnd > start)
            return Make(text, start, areaEnd, areaEnd, '\0', lastKind);
        return GroupScanner.At(text, start, limit);
    }

    /// <summary>你区 and 你区商务局 in a letter to that district.</summary>
    private UnitMention Addressed(string text, int start, int limit) =>
        At(text, start + 1, limit) is { Place.Length: 0, LevelWord: not '\0' } named
            ? named with
            {
                At = named.At with { Start = start },
                Text = text[start..named.At.End],
            }
            : new UnitMention(new TextSpan(start, start + 2), text.Substring(start, 2), "", "", text[start + 1], UnitKind.Place);

    /// <summary>A department with its level word or its known area anywhere in running text: …未列入区城管执法局的台账.</summary>
    public IEnumerable<UnitMention> Within(string text, TextSpan range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (
                text[i] == '级'
                && i > range.Start
                && AreaLevels.IsLevel(text[i - 1])
                && DepartmentAt(text, i + 1, range.End) is var group and > 0
            )
                yield return new UnitMention(
                    new TextSpan(i - 1, i + 1 + group),
                    text.Substring(i - 1, group + 2),
                    "",
                    "",
                    '\0',
                    UnitKind.Group
                );
            // 园区消防站, 辖区派出所: no level word.
            var isWord = i > range.Start && UnitEndings.IsWordOfItsOwn(text, i - 1, i + 1);
            var length = AreaLevels.IsLevel(text[i]) && !isWord ? DepartmentAt(text, i + 1, range.End) : 0;
            if (length == 0)
                continue;
            var place = _places.LengthBefore(text.AsSpan(0, i + 1), i + 1, out _);
            var start = place > 0 ? i + 1 - place : i;
            if (start < range.Start)
                start = i;
            var end = i + 1 + length;
            yield return Make(text, start, place > 0 ? i + 1 : i, end, place > 0 ? '\0' : text[i], UnitKind.Organisation);
            i = end - 1;
        }
    }

    /// <summary>Whether anything unit-like stands in the range: an area, a department, a street.</summary>
    public bool AnyIn(string text, TextSpan range)
    {
        var title = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            // 《北京市…规定》 names a place in its title only.
            title +=
                text[i] == '《' ? 1
                : text[i] == '》' && title > 0 ? -1
                : 0;
            var length = title > 0 ? 0 : _places.LengthAt(text, i);
            if (length > 0 && i + length <= range.End)
                return true;
        }
        return Within(text, range).Any();
    }

    /// <summary>A department or another organisation at <paramref name="at"/>, with the level word before it if there is one.</summary>
    private static (char Level, int End, UnitKind Kind) Organisation(string text, int at, int limit, bool hasArea)
    {
        var level = '\0';
        var core = at;
        // 市场监管局 behind a list needs no area: its 市 is no level word.
        if (DepartmentAt(text, at, limit) is var plain and > 0 && (hasArea || plain >= 4))
            return (level, SubUnitEnd(text, at + plain, limit), UnitKind.Organisation);
        if (core < limit && AreaLevels.IsLevel(text[core]))
            (level, core) = (text[core], core + 1);
        var length = DepartmentAt(text, core, limit);
        if (length > 0 && (hasArea || level != '\0'))
            return (level, SubUnitEnd(text, core + length, limit), UnitKind.Organisation);
        // 东坪县局: the office of the department that writes.
        if (hasArea && text.AsSpan(at, limit - at).StartsWith("局") && !UnitEndings.BelongToNextWord(text, at + 1))
            return (level, at + 1, UnitKind.Organisation);
        if (PartyOrGovernment(text, core, limit) is > 0 and var party && (hasArea || level != '\0'))
            return (level, core + party, UnitKind.Organisation);
        var (end, kind) = NamedEnd(
            text,
            core,
            limit,
            hasArea ? 0
                : level != '\0' ? 1
                : 2
        );
        return end > 0 ? (level, kind == UnitKind.Organisation ? SubUnitEnd(text, end, limit) : end, kind) : ('\0', 0, UnitKind.Place);
    }

    private static int PartyOrGovernment(string text, int at, int limit)
    {
        var rest = text.AsSpan(at, limit - at);
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    "委办公室",
                    "政府办公室",
                    "委办",
                    "政府办",
                    "党工委",
                    "工委",
                    "办事处",
                    "人民政府",
                    "政府",
                    "委区政府",
                    "委市政府",
                    "委县政府",
                    "委",
                    "党委政府",
                    "党委",
                ]
        )
            if (
                rest.StartsWith(word)
                && !(rest.Length > word.Length && rest[word.Length] is '员' or '托' or '派' or '副' or '书' or '会' or '令')
            )
                return word.Length;
        return 0;
    }

    private static int DepartmentAt(string text, int at, int limit)
    {
        var length = Departments.LengthAt(text, at, out _);
        return length > 0 && at + length <= limit && !UnitEndings.BelongToNextWord(text, at + length) ? length : 0;
    }

    /// <summary>A part of the organisation printed right behind it: 市交通委丰台运输管理分局.</summary>
    private static int SubUnitEnd(string text, int end, int limit)
    {
        if (end < limit && text[end] is '和' or '与' or '及' or '或' or '以')
            return end;
        var (sub, _) = NamedEnd(text, end, Math.Min(limit, end + 12), 2);
        // 局 and 委 end an organisation, never a part of one: 水务局指定全局 is no name.
        return sub > 0 && (text[sub - 1] is not ('局' or '委') || text[sub - 2] == '分') ? sub : end;
    }

    /// <summary>Any name with an ending of an organisation or division: 怀柔科学城管委会, 城市道路建设处, 三支队.</summary>
    private static (int End, UnitKind Kind) NamedEnd(string text, int start, int limit, int shortest)
    {
        var depth = 0;
        for (var i = start; i < limit && i - start <= LongestName; i++)
        {
            if (text[i] is '（')
                depth++;
            else if (text[i] is '）')
                depth--;
            else if (!UnitEndings.IsHan(text[i]) || NameStops.LengthAt(text, i) > 0)
                return (0, UnitKind.Place);
            // 三支队, 十四大队: a numeral is name enough.
            if (
                depth != 0
                || i - start
                    < (i > start && Figures.ChineseNumerals.IsNumeral(text[i - 1]) && text[i] is '支' or '大' or '中' ? 1 : shortest)
            )
                continue;
            var length = Suffixes.LengthAt(text, i, out var row);
            var station = length == 0 && text[i] == '站' && (shortest > 1 || DivisionStems.LengthBefore(text, i, out _) > 0) ? 1 : 0;
            if (length + station == 0 || (length > 0 && row![1] is not ("org" or "division")))
                continue;
            var end = i + length + station;
            if (
                end > limit
                || (length > 0 && AreaReader.IsFollowed(text, end, row![2]))
                || UnitEndings.BelongToNextWord(text, end)
                || UnitEndings.IsWordOfItsOwn(text, start, end)
            )
                continue;
            // 开发区管委会 needs no word between; a one-character ending (局, 委, 处) does.
            if (i == start && length < 3)
                continue;
            if (length == 1 && row![1] == "division" && DivisionStems.LengthBefore(text, i, out _) == 0)
                continue;
            return (end, length > 0 ? AreaReader.KindOf(row![1]) : UnitKind.Organisation);
        }
        return (0, UnitKind.Place);
    }

    private static UnitMention Make(string text, int start, int areaEnd, int end, char level, UnitKind kind)
    {
        var core = areaEnd + (level == '\0' ? 0 : 1);
        return new UnitMention(
            new TextSpan(start, end),
            text[start..end],
            text[start..areaEnd],
            core < end ? text[core..end] : "",
            level,
            kind
        );
    }

    private static WordTable<string[]> DepartmentTable() =>
        new(
            from row in Lexicon.Rows("departments")
            from suffix in Lexicon.Cells(row[2])
            select KeyValuePair.Create(row[0] + suffix, (string[])[row[0], row[1], suffix])
        );
}
