using System.Globalization;

namespace Anlan.Papers.Writing.LookBacks;

/// <summary>“回头看” report on a drawn sample of closed problems: how it was drawn, what was found, where it fell back.</summary>
public sealed record LookBackReport
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public required string Opening { get; init; }

    public required LookBackSample Sample { get; init; }

    public required IReadOnlyList<LookBackResult> Results { get; init; }

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public Signature? Signature { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>The report laid out; the counts are made from the results.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Title = Title,
            Addressees = Addressees,
            Blocks =
            [
                new BodyText(Opening),
                new Heading(1, "抽查方法"),
                new BodyText(Sample.Text(Results.Count)),
                new Heading(1, "抽查结果"),
                new BodyText(Counts()),
                new TextTable(
                    [
                        new("序号", 0.8, Centred: true),
                        new("问题", 3.6),
                        new("责任单位", 1.6),
                        new("结果", 1.4, Centred: true),
                        new("核查情况", 2.6),
                    ],
                    [.. Results.Select(Row)]
                ),
                .. Wording.Section("工作建议", Suggestions),
            ],
            Signature = Signature,
            Imprint = Imprint,
        };

    private string Counts() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"抽查{Results.Count}项，{Word(LookBackVerdict.Held)}{Count(LookBackVerdict.Held)}项，{Word(LookBackVerdict.Unfinished)}{Count(LookBackVerdict.Unfinished)}项，{Word(LookBackVerdict.Relapsed)}{Count(LookBackVerdict.Relapsed)}项。"
        );

    private int Count(LookBackVerdict verdict) => Results.Count(r => r.Verdict == verdict);

    private static IReadOnlyList<string> Row(LookBackResult result) =>
        [result.Number.ToString(CultureInfo.InvariantCulture), result.Problem, result.Unit, Word(result.Verdict), result.Facts];

    private static string Word(LookBackVerdict verdict) =>
        verdict switch
        {
            LookBackVerdict.Held => "抽查属实",
            LookBackVerdict.Unfinished => "未落实",
            LookBackVerdict.Relapsed => "反弹",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
}
