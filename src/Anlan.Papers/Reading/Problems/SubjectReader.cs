using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Reads who a clause speaks of: connectives and dates are skipped, then units, firms or a group are tried at the left edge.</summary>
internal sealed class SubjectReader(string text, UnitScanner scanner)
{
    // Nobody writes more before coming to whom it is about; what is longer is asked about again at each of its clauses.
    private const int MostSkipped = 8;
    private const int LongestDate = 60;

    private static readonly WordTable<bool> Connectives = WordTable.Of(Lexicon.Words("connectives"));
    private static readonly WordTable<string[]> Aggregates = WordTable.Of("aggregates");
    private static readonly WordTable<bool> Firms = WordTable.Of(["企业", "单位", "公司", "场所", "商户", "部门", "属地", "街镇", "乡镇"]);
    private static readonly WordTable<bool> Teams = WordTable.Of([
        "督察组",
        "督查组",
        "督导组",
        "检查组",
        "考核组",
        "巡查组",
        "暗访组",
        "专家组",
        "抽查",
        "随机抽查",
        "现场抽查",
        "延伸督察",
    ]);
    private static readonly WordTable<bool> ThatOne = WordTable.Of(Lexicon.Words("demonstratives"));

    /// <param name="start">Left edge of the clause.</param>
    /// <param name="limit">End of the sentence.</param>
    /// <param name="enterprises">Firms of the sentence.</param>
    public Subject At(int start, int limit, IReadOnlyList<EnterpriseMention> enterprises)
    {
        var at = Skip(start, limit);
        if (at >= limit)
            return Subject.None(start);
        if (!GroupScanner.IsRest(text, at) && ThatOne.LengthAt(text, at) is var that and > 0)
            return new Subject(SubjectKind.Same, new TextSpan(at, at + that), [], []);
        if (Teams.LengthAt(text, at) is var team and > 0)
            return new Subject(SubjectKind.Team, new TextSpan(at, at + team), [], []);
        var firms = ListAt(at, enterprises);
        if (firms.Count > 0)
            return new Subject(SubjectKind.Enterprises, new TextSpan(at, firms[^1].At.End), LandlordOf(firms[0]), firms);
        var list = UnitList.ReadAt(text, at, limit, scanner);
        if (list is not null)
            return OfUnits(list, enterprises);
        var aggregate = Aggregates.LengthAt(text, at, out var row);
        if (aggregate > 0)
            // 部分企业 are nobody in particular; 部分仓库 and 部分领导干部 are some of the unit that the context is about.
            return new Subject(
                row![1] == "org" && FirmsFollow(at + aggregate, limit) ? SubjectKind.Group : SubjectKind.People,
                new TextSpan(at, at + aggregate),
                [],
                []
            )
            {
                IsAggregate = true,
            };
        return Subject.None(at);
    }

    /// <summary>Passes over 如，其中，截至8月24日 and 除X外，.</summary>
    public int Skip(int start, int limit)
    {
        var at = start;
        for (var steps = 0; steps < MostSkipped && at < limit; steps++)
        {
            var word = Connectives.LengthAt(text, at);
            var date = DateLength(at, limit);
            var except = ExceptLength(at, limit);
            var step = Math.Max(word, Math.Max(date, except));
            if (step == 0 || at + step > limit)
                break;
            at += step;
        }
        return at;
    }

    private Subject OfUnits(UnitList list, IReadOnlyList<EnterpriseMention> enterprises)
    {
        var groupsOnly = list.Mentions.All(m => m.Kind == UnitKind.Group && !m.IsAlias);
        if (groupsOnly)
            return new Subject(SubjectKind.Group, list.At, list.Mentions, []) { IsAggregate = list.Mentions.Any(m => m.IsAggregate) };
        return new Subject(SubjectKind.Units, list.At, list.Mentions, FirmsBehind(list, enterprises));
    }

    private static IReadOnlyList<EnterpriseMention> FirmsBehind(UnitList list, IReadOnlyList<EnterpriseMention> enterprises) =>
        enterprises.FirstOrDefault(e => e.At.Start == list.At.End) is { } firm ? [firm] : [];

    /// <summary>Firms joined by 、 from the left edge on.</summary>
    private static List<EnterpriseMention> ListAt(int at, IReadOnlyList<EnterpriseMention> enterprises)
    {
        var firms = new List<EnterpriseMention>();
        foreach (var firm in enterprises)
            if (!firm.IsPlace && (firms.Count == 0 ? firm.At.Start == at : firm.At.Start == firms[^1].At.End + 1))
                firms.Add(firm);
        return firms;
    }

    /// <summary>斋堂镇爨底下风景区: the town before a site answers for it; a district before a name is only part of the name.</summary>
    private IReadOnlyList<UnitMention> LandlordOf(EnterpriseMention firm) =>
        scanner.At(text, firm.At.Start, firm.At.End) is { Kind: UnitKind.Street or UnitKind.Grass, Core.Length: 0 } town ? [town] : [];

    private bool FirmsFollow(int at, int limit)
    {
        for (var i = at; i < limit && i < at + 5; i++)
            if (Firms.LengthAt(text, i) > 0)
                return true;
        return false;
    }

    private int ExceptLength(int at, int limit)
    {
        if (text[at] != '除')
            return 0;
        for (var i = at + 1; i < limit && i - at < 40; i++)
            if (text[i] == '外' && i + 1 < limit && text[i + 1] == '，')
                return i + 2 - at;
        return 0;
    }

    /// <summary>A date or span of time with the words around it: 2023年1月至11月，; 自今年8月21日至10月31日，; 截至8月24日.</summary>
    private int DateLength(int at, int limit)
    {
        var i = at;
        foreach (var word in (ReadOnlySpan<string>)["截至", "截止", "截止到", "自", "从", "在", "今年", "去年", "期间", "于"])
            if (i == at && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
                i += word.Length;
        var digits = 0;
        for (var end = Math.Min(limit, at + LongestDate); i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits++;
            else if (
                text[i]
                is not (
                    '年'
                    or '月'
                    or '日'
                    or '至'
                    or '到'
                    or '底'
                    or '初'
                    or '、'
                    or '—'
                    or '-'
                    or '份'
                    or '起'
                    or '间'
                    or '近'
                    or '以'
                    or '来'
                    or '后'
                    or '前'
                    or '度'
                    or '末'
                    or '上'
                    or '下'
                    or '半'
                )
            )
                break;
        }
        if (
            digits == 0
            || text[i - 1]
                is not ('年' or '月' or '日' or '来' or '后' or '前' or '间' or '起' or '底' or '初' or '度' or '末' or '份' or '半')
        )
            return 0;
        return i - at + (i < limit && text[i] == '，' ? 1 : 0);
    }
}
