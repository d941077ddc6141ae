namespace Anlan.Papers.Reading.Units;

/// <summary>Tells endings of units from the same characters in other words.</summary>
internal static class UnitEndings
{
    private static readonly WordTable<string[]> NotUnits = WordTable.Of("not_units");

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>局限, 委托, 处理: the ending belongs to the next word.</summary>
    public static bool BelongToNextWord(string text, int end)
    {
        if (end >= text.Length)
            return false;
        return (text[end - 1], text[end]) switch
        {
            ('委', '托' or '派' or '员') => true,
            ('局', '限' or '面' or '势') => true,
            // 局部 is a word, 局部分 and 局部门 are 局 + 部分, 部门.
            ('局', '部') => !(end + 1 < text.Length && text[end + 1] is '分' or '门'),
            ('办', '理' or '公' or '法' or '案' or '学' or '结' or '事' or '证') => true,
            ('处', '理' or '置' or '罚' or '于') => true,
            ('站', '点' or '位' or '区') => true,
            ('部', '分' or '位' or '署' or '件') => true,
            ('队', '伍' or '员') => true,
            ('社', '会' or '区') => true,
            _ => false,
        };
    }

    /// <summary>Whether the name is, or ends in, a word such as 乡镇 or 加油站 that names a kind of place.</summary>
    /// <param name="inside">Whether an area stands before it: 农村地区 and 矿区 of a county are none themselves.</param>
    public static bool IsWordOfItsOwn(string text, int start, int end, bool inside = false)
    {
        for (var length = Math.Min(end - start, 6); length > 0; length--)
            if (
                NotUnits.TryGet(text.AsSpan(end - length, length), out var row)
                && (length == end - start || row![1] == "tail" || (inside && row[1] == "inner"))
            )
                return true;
        return false;
    }
}
