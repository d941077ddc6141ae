namespace Anlan.Papers.Reading.Units;

/// <summary>Units joined by 、 和 与 及, read as one list: 石景山区城管委、鲁谷街道、广宁街道; 西城区、石景山区卫生健康委.</summary>
/// <param name="Mentions">The units in order, as printed.</param>
/// <param name="At">Range of the whole list with its tail (等单位, 5个部门).</param>
public sealed record UnitList(IReadOnlyList<UnitMention> Mentions, TextSpan At)
{
    // No sentence lists more; without a bound a hostile list would cost its square.
    private const int Longest = 60;

    private static readonly WordTable<bool> Tails = WordTable.Of([
        "等单位",
        "等部门",
        "等地",
        "等",
        "等区",
        "等地区",
        "等街道",
        "等镇",
        "等乡镇",
        "等街镇",
        "等镇街",
        "等行业部门",
    ]);

    /// <summary>The list that starts at <paramref name="start"/>, or null when no unit does.</summary>
    public static UnitList? ReadAt(string text, int start, int limit, UnitScanner scanner)
    {
        var mentions = new List<UnitMention>();
        var at = start;
        while (at < limit && mentions.Count < Longest)
        {
            var shared = SharedEnding.At(text, at, limit, scanner, out var isWhole);
            mentions.AddRange(shared);
            if (isWhole)
                break;
            if (shared.Count > 0)
                at = shared[^1].At.End + 1;
            var mention = scanner.At(text, at, limit) ?? LevelOnly(text, at, limit);
            if (mention is null)
                break;
            mentions.Add(mention);
            var next = Separator(text, mention.At.End, limit);
            if (next == 0)
                break;
            at = next;
        }
        if (mentions.Count > 0 && mentions[^1].Core.Length == 0 && mentions[^1].Place.Length == 0 && mentions[^1].LevelWord != '\0')
            mentions.RemoveAt(mentions.Count - 1);
        if (mentions.Count == 0)
            return null;
        var end = mentions[^1].At.End;
        end += Tails.LengthAt(text, end);
        return new UnitList(Share(mentions), new TextSpan(start, Math.Min(end, limit)));
    }

    /// <summary>市、区卫生健康委: the lone level word shares the department of the last.</summary>
    private static UnitMention? LevelOnly(string text, int at, int limit) =>
        at + 1 < limit && text[at] is '省' or '市' or '区' or '县' && text[at + 1] is '、' or '和'
            ? new UnitMention(new TextSpan(at, at + 1), text[at].ToString(), "", "", text[at], UnitKind.Organisation)
            : null;

    private static int Separator(string text, int at, int limit)
    {
        if (at >= limit)
            return 0;
        if (text[at] is '、' or '和' or '与' or '及')
            return at + 1;
        return text[at] == '以' && at + 1 < limit && text[at + 1] == '及' ? at + 2 : 0;
    }

    /// <summary>Gives bare areas the department that only the last of the list prints (西城区、昌平区卫生健康委).</summary>
    private static List<UnitMention> Share(List<UnitMention> mentions)
    {
        var last = mentions[^1];
        if (last.Core.Length == 0 || last.Kind != UnitKind.Organisation || mentions.Count == 1)
            return mentions;
        var allBare = mentions
            .SkipLast(1)
            .All(m => m.Core.Length == 0 && (m.Kind == UnitKind.Place || (m.Place.Length == 0 && m.LevelWord != '\0')));
        // 巴彦旗、州交通运输局 are two units: only a last one with its own area shares, or lone level words do (市、区卫生健康委).
        var levelsOnly = mentions.SkipLast(1).All(m => m.Place.Length == 0);
        // 自治区水利厅 is the region's, not that of the prefecture before it.
        if (!allBare || last.Place == "自治区" || (last.Place.Length == 0 && !levelsOnly))
            return mentions;
        return [.. mentions.SkipLast(1).Select(m => m with { Core = last.Core, Kind = last.Kind }), last];
    }
}
