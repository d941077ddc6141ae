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

    /// <summary>What leads into the report; each line is a paragraph.</summary>
    public string? Opening { get; init; }

    /// <summary>总体情况 in the unit's own words; the counts follow.</summary>
    public string? Overall { get; init; }

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
                new BodyText(Opening ?? ""),
                new Heading(1, "总体情况"),
                new BodyText(Wording.Sentence(Overall)),
                new BodyText(Counts()),
                .. Wording.Section("已完成问题的整改情况", Completed.SelectMany(Done)),
                .. Wording.Section(
                    Unfinished.Any(i => !string.IsNullOrWhiteSpace(i.InterimControl)) ? "未完成问题及带患管控措施" : "未完成问题",
                    Unfinished.SelectMany(NotDone)
                ),
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
            ? $"{text}本报告已经{ChineseDate.Format(meeting.HeldOn)}{PrintableText.Line(meeting.Name)}研究。"
            : text;
    }

    private static IEnumerable<DocumentBlock> Done(ReportItem item) =>
        [
            Heading(item.Heading, item.Number),
            .. Wording.Labelled("存在问题：", item.Problem),
            .. Wording.Labelled("整改结果：", item.Result),
            new BodyText(Completion(item), "完成情况："),
            .. Wording.Labelled("佐证材料：", string.Join('；', item.Evidence.Select(e => PrintableText.Line(e.Name)))),
        ];

    private static string Completion(ReportItem item)
    {
        var day = item.CompletedOn is { } on ? $"于{ChineseDate.Format(on)}" : "已";
        var verifier = PrintableText.Line(item.VerifiedBy);
        return $"{PrintableText.Line(item.Unit)}{day}报告完成，{(verifier.Length > 0 ? $"由{verifier}复核" : "尚未复核")}。";
    }

    private static IEnumerable<DocumentBlock> NotDone(UnfinishedItem item) =>
        [
            Heading(item.Heading, item.Number),
            .. Wording.Labelled("存在问题：", item.Problem),
            .. Wording.Labelled("未完成原因：", item.Reason),
            .. Wording.Labelled("带患管控措施：", item.InterimControl),
            .. Wording.Labelled("责任单位：", Responsible(item)),
            .. Wording.Labelled("整改时限：", item.DueOn is { } due ? ChineseDate.Format(due) : null),
            .. Wording.Labelled("延期至：", item.NewDueOn is { } late ? ChineseDate.Format(late) : null),
        ];

    private static string Responsible(UnfinishedItem item) =>
        string.Join(
            '，',
            new[]
            {
                PrintableText.Line(item.Unit),
                PrintableText.Line(item.Person) is { Length: > 0 } person ? "责任人" + person : "",
            }.Where(t => t.Length > 0)
        );

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
