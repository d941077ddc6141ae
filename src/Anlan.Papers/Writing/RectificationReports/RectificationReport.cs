using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Papers.Writing.RectificationReports;

/// <summary>
/// 整改情况报告: counts, problem by problem, the same elsewhere, what is unfinished and how its risk is held, next steps; evidence as annex.
/// The counts are made from the items, never typed.
/// </summary>
public sealed record RectificationReport
{
    public Masthead? Masthead { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public required string Opening { get; init; }

    public ApprovalMeeting? ApprovedBy { get; init; }

    public IReadOnlyList<ReportItem> Completed { get; init; } = [];

    public IReadOnlyList<UnfinishedItem> Unfinished { get; init; } = [];

    /// <summary>举一反三.</summary>
    public IReadOnlyList<string> Extension { get; init; } = [];

    public IReadOnlyList<string> NextSteps { get; init; } = [];

    public Signature? Signature { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>The report laid out.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Masthead = Masthead,
            Title = Title,
            Addressees = Addressees,
            Blocks =
            [
                new BodyText(Opening),
                new Heading(1, "总体情况"),
                new BodyText(Counts()),
                .. Wording.Section("已完成问题的整改情况", Completed.SelectMany(Done)),
                .. Wording.Section("未完成问题及带患管控措施", Unfinished.SelectMany(NotDone)),
                .. Wording.Section("举一反三情况", Extension),
                .. Wording.Section("下一步工作", NextSteps),
            ],
            Annexes = Completed.Any(i => i.Evidence.Count > 0) ? [EvidenceList()] : [],
            Signature = Signature,
            Imprint = Imprint,
        };

    private string Counts()
    {
        var verified = Completed.Count(i => !string.IsNullOrWhiteSpace(i.VerifiedBy));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"反馈意见指出的问题共{Completed.Count + Unfinished.Count}项，已完成整改{Completed.Count}项，其中经复核{verified}项；未完成{Unfinished.Count}项。"
        );
        return ApprovedBy is { } meeting
            ? $"{text}本报告经{ChineseDate.Format(meeting.HeldOn)}{PrintableText.Line(meeting.Name)}研究通过。"
            : text;
    }

    private static IEnumerable<DocumentBlock> Done(ReportItem item)
    {
        yield return Heading(item.Heading, item.Number);
        yield return new BodyText(Wording.Sentence(item.Problem), "存在问题：");
        yield return new BodyText(Wording.Sentence(item.Result), "整改结果：");
        var state = $"{Wording.OrMissing(item.Unit)}于{Wording.Day(item.CompletedOn)}完成";
        yield return new BodyText(
            PrintableText.Line(item.VerifiedBy) is { Length: > 0 } verifier ? $"{state}，由{verifier}复核。" : state + "，尚未复核。",
            "完成情况："
        );
        if (item.Evidence.Count > 0)
        {
            yield return new BodyText(
                Wording.Sentence(string.Join('；', item.Evidence.Select(e => PrintableText.Line(e.Name)))),
                "佐证材料："
            );
        }
    }

    private static IEnumerable<DocumentBlock> NotDone(UnfinishedItem item)
    {
        yield return Heading(item.Heading, item.Number);
        yield return new BodyText(Wording.Sentence(item.Problem), "存在问题：");
        yield return new BodyText(Wording.Sentence(item.Reason), "未完成原因：");
        yield return new BodyText(Wording.Sentence(item.InterimControl), "带患管控措施：");
        yield return new BodyText($"{Wording.OrMissing(item.Unit)}，责任人{Wording.OrMissing(item.Person)}。", "责任单位：");
        yield return new BodyText(Wording.Sentence(Wording.Day(item.NewDueOn)), "延期至：");
    }

    private static Heading Heading(string? heading, int number) =>
        new(2, PrintableText.Line(heading) is { Length: > 0 } text ? text.TrimEnd('。') : "问题" + ChineseNumeral.Write(number));

    private Annex EvidenceList() =>
        new()
        {
            Title = "佐证材料清单",
            Blocks =
            [
                new TextTable(
                    [
                        new("序号", 0.6, Centred: true),
                        new("问题", 0.6, Centred: true),
                        new("材料名称", 5),
                        new("形成日期", 2, Centred: true),
                    ],
                    [
                        .. Completed
                            .SelectMany(item => item.Evidence.Select(e => (item.Number, e)))
                            .Select(
                                (line, i) =>
                                    (IReadOnlyList<string>)
                                        [
                                            (i + 1).ToString(CultureInfo.InvariantCulture),
                                            line.Number.ToString(CultureInfo.InvariantCulture),
                                            line.e.Name,
                                            line.e.HappenedOn is { } day ? ChineseDate.Format(day) : "",
                                        ]
                            ),
                    ]
                ),
            ],
        };
}
