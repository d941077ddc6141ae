namespace Anlan.Papers.Reading.Units;

/// <summary>Reads phrases that speak of units as a group: nobody is named in them, so nobody is made responsible by them.</summary>
internal static class GroupScanner
{
    private static readonly WordTable<bool> Groups = WordTable.Of(Lexicon.Words("groups"));
    private static readonly WordTable<string[]> Aggregates = WordTable.Of("aggregates");

    /// <summary>部分区级部门, 各区卫生健康部门, 多个部门和街镇.</summary>
    public static UnitMention? At(string text, int start, int limit)
    {
        var aggregate = Aggregates.LengthAt(text, start, out var row);
        if (aggregate > 0 && row![1] != "org")
            return null;
        var from = start + aggregate;
        if (IsRest(text, start))
            from = start + 2;
        var end = 0;
        for (var i = from; i < limit && i - from <= 12; i++)
        {
            var isAnd = text[i] is '和' or '、' && end == i;
            if (!isAnd && (!UnitEndings.IsHan(text[i]) || NameStops.LengthAt(text, i) > 0))
                break;
            var length = Groups.LengthAt(text, i);
            if (
                length > 0
                && i + length <= limit
                && !IsWordPart(text, i, length)
                && (row is not null || IsQuantified(text, start) || IsStandaloneGroup(text, i, length))
            )
            {
                end = i + length;
                i = end - 1;
            }
        }
        if (end == 0)
            return null;
        return new UnitMention(new TextSpan(start, end), text[start..end], "", "", '\0', UnitKind.Group) { IsAggregate = aggregate > 0 };
    }

    /// <summary>其余…, 其他…: the group without those named before.</summary>
    public static bool IsRest(string text, int start) =>
        text[start] == '其' && start + 1 < text.Length && text[start + 1] is '余' or '他' or '它';

    /// <summary>各区, 三区, 其余各站区: a word of number before the head makes it a group of units.</summary>
    private static bool IsQuantified(string text, int start) =>
        text[start] is '各' or '其' or '多' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>县级领导, 区域内: the head is part of another word.</summary>
    private static bool IsWordPart(string text, int at, int length) =>
        length == 1 && at + 1 < text.Length && text[at + 1] is '级' or '域' or '内' or '长';

    /// <summary>Without such a word only heads of two characters that mean authorities stand alone: 属地, 区级部门; 街道 and 村 do not.</summary>
    private static bool IsStandaloneGroup(string text, int at, int length) =>
        length >= 2 && text.AsSpan(at, length) is "部门" or "属地" or "监管部门";
}
