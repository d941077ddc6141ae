using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Rules.Text;

namespace Anlan.Papers.Writing.RectificationPlans;

/// <summary>整改方案 of one unit: goals, every problem with its five statements, the same elsewhere (举一反三), safeguards.</summary>
public sealed partial record RectificationPlan
{
    private const string ListTitle = "整改任务清单";

    public Masthead? Masthead { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public required string Opening { get; init; }

    /// <summary>总体目标.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>Whether the problems stand in a crosswise table as annex instead of in the text; better from about ten problems on.</summary>
    public bool ItemsAsTable { get; init; }

    /// <summary>举一反三: what is done against the same problem elsewhere.</summary>
    public IReadOnlyList<string> Extension { get; init; } = [];

    /// <summary>保障措施.</summary>
    public IReadOnlyList<string> Safeguards { get; init; } = [];

    /// <summary>See <see cref="IssuingBodies"/> for the names.</summary>
    public Signature? Signature { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>The plan laid out.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Masthead = Masthead,
            Title = Title,
            Addressees = Addressees,
            Blocks =
            [
                new BodyText(Opening),
                .. Wording.Section("总体目标", Goals),
                new Heading(1, "整改任务"),
                .. ItemsAsTable ? [new BodyText(Reference())] : Items.SelectMany(Text),
                .. Wording.Section("举一反三措施", Extension),
                .. Wording.Section("保障措施", Safeguards),
            ],
            Annexes = ItemsAsTable ? [Table()] : [],
            Signature = Signature,
            Imprint = Imprint,
        };

    private string Reference() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"反馈意见指出的问题分解为{Items.Count}项整改任务，整改目标、措施、责任单位、责任人和完成时限见附件。"
        );

    private static IEnumerable<DocumentBlock> Text(PlanItem item) =>
        [
            new Heading(
                2,
                PrintableText.Line(item.Heading) is { Length: > 0 } heading
                    ? heading.TrimEnd('。')
                    : "问题" + ChineseNumeral.Write(item.Number)
            ),
            .. Wording.Labelled("存在问题：", item.Problem),
            .. Wording.Labelled("整改目标：", item.Goal),
            .. MeasureBlocks(item.Measures),
            .. Wording.Labelled("责任单位：", item.Units),
            .. Wording.Labelled("责任人：", item.Person),
            .. Wording.Labelled("完成时限：", item.Due),
        ];

    private static IEnumerable<DocumentBlock> MeasureBlocks(IReadOnlyList<string> measures) =>
        measures.Count <= 1
            ? Wording.Labelled("整改措施：", string.Concat(measures))
            : measures
                .Select(m =>
                    IsNumbered(measures) ? (DocumentBlock)new BodyText(Wording.Sentence(m)) : new Heading(3, "", Wording.Sentence(m))
                )
                .Prepend(new BodyText("", "整改措施："));

    /// <summary>Whether the writer has numbered the measures: they get no second number.</summary>
    private static bool IsNumbered(IReadOnlyList<string> measures) =>
        measures.Any(m => OwnNumber().IsMatch(m))
        || measures.Index().All(m => m.Item.StartsWith(FormattableString.Invariant($"{m.Index + 1}."), StringComparison.Ordinal));

    private Annex Table() =>
        new()
        {
            Title = ListTitle,
            Landscape = true,
            Blocks =
            [
                new TextTable(
                    [
                        new("序号", 1.0, Centred: true),
                        new("存在问题", 2.9),
                        new("整改目标", 2.5),
                        new("整改措施", 3.2),
                        new("责任单位", 1.8),
                        // Wide enough for 副局长 李建国 and 2026年12月10日 on one line.
                        new("责任人", 2.8, Centred: true),
                        new("完成时限", 3.3, Centred: true),
                    ],
                    [.. Items.Select(Row)]
                ),
            ],
        };

    private static IReadOnlyList<string> Row(PlanItem item) =>
        [
            item.Number.ToString(CultureInfo.InvariantCulture),
            item.Problem,
            PrintableText.Clean(item.Goal),
            Measures(item.Measures),
            item.Units,
            PrintableText.Line(item.Person),
            item.DueLines,
        ];

    private static string Measures(IReadOnlyList<string> measures) =>
        string.Join(
            '\n',
            measures.Select(
                (m, i) =>
                    measures.Count == 1 || IsNumbered(measures)
                        ? Wording.Sentence(m)
                        : string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Wording.Sentence(m)}")
            )
        );

    /// <summary>1. 1、 （1） （一） 一、 ① at the beginning of a line; alone, 2.5米 and 1.11月 are none.</summary>
    [GeneratedRegex(
        @"^\s*(?:\d{1,2}(?:[、)）]|[.．](?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]+)[）)]|[一二三四五六七八九十]+、|[①-⑳])"
    )]
    private static partial Regex OwnNumber();
}
