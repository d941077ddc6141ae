using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Papers.Writing.RectificationPlans;

/// <summary>整改方案 of one unit: goals, every problem with its five statements, the same elsewhere (举一反三), safeguards.</summary>
public sealed record RectificationPlan
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

    private static IEnumerable<DocumentBlock> Text(PlanItem item)
    {
        yield return new Heading(
            2,
            PrintableText.Line(item.Heading) is { Length: > 0 } heading ? heading.TrimEnd('。') : "问题" + ChineseNumeral.Write(item.Number)
        );
        yield return new BodyText(Wording.Sentence(item.Problem), "存在问题：");
        yield return new BodyText(Wording.Sentence(item.Goal), "整改目标：");
        if (item.Measures.Count <= 1)
        {
            yield return new BodyText(Wording.Sentence(item.Measures.Count == 0 ? null : item.Measures[0]), "整改措施：");
        }
        else
        {
            yield return new BodyText("", "整改措施：");
            foreach (var measure in item.Measures)
            {
                yield return new Heading(3, "", Wording.Sentence(measure));
            }
        }

        yield return new BodyText(Wording.Sentence(item.Units), "责任单位：");
        yield return new BodyText(Wording.Sentence(item.Person), "责任人：");
        yield return new BodyText(Wording.Sentence(item.Due), "完成时限：");
    }

    private Annex Table() =>
        new()
        {
            Title = ListTitle,
            Landscape = true,
            Blocks =
            [
                new TextTable(
                    [
                        new("序号", 0.9, Centred: true),
                        new("存在问题", 3.2),
                        new("整改目标", 2.2),
                        new("整改措施", 4.2),
                        new("责任单位", 1.8),
                        new("责任人", 1.5, Centred: true),
                        new("完成时限", 2.3, Centred: true),
                    ],
                    [.. Items.Select(Row)]
                ),
            ],
        };

    private static IReadOnlyList<string> Row(PlanItem item) =>
        [
            item.Number.ToString(CultureInfo.InvariantCulture),
            item.Problem,
            Wording.OrMissing(item.Goal),
            Measures(item.Measures),
            item.Units,
            Wording.OrMissing(item.Person),
            item.Due,
        ];

    private static string Measures(IReadOnlyList<string> measures) =>
        measures.Count switch
        {
            0 => Wording.Missing,
            1 => Wording.Sentence(measures[0]),
            _ => string.Join(
                '\n',
                measures.Select((m, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Wording.Sentence(m)}"))
            ),
        };
}
