namespace Anlan.Papers.Writing.Workbooks;

/// <summary>问题清单 as .xlsx: the problems on the first sheet, the figures to be checked (请核) on the second.</summary>
public sealed record ProblemListWorkbook
{
    /// <summary>Title of the list, usually the title of the letter with 问题清单 added.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<ProblemRow> Problems { get; init; }

    public IReadOnlyList<FigureCheckRow> Checks { get; init; } = [];

    private static readonly TableColumn<ProblemRow>[] ProblemColumns =
    [
        TableColumn.Number<ProblemRow>("序号", 6, p => p.Number),
        TableColumn.Text<ProblemRow>("所在章节", 16, p => p.Section),
        TableColumn.Text<ProblemRow>("问题类别", 12, p => p.Category),
        TableColumn.Text<ProblemRow>("行业", 18, p => p.Industry),
        TableColumn.Text<ProblemRow>("问题表述", 60, p => p.Statement),
        TableColumn.Text<ProblemRow>("牵头单位", 18, p => p.LeadUnit),
        TableColumn.Text<ProblemRow>("其他责任单位", 22, p => List(p.OtherUnits)),
        TableColumn.Text<ProblemRow>("涉及企业", 22, p => List(p.Enterprises)),
        TableColumn.Text<ProblemRow>("涉及数字", 16, p => List(p.Figures)),
        TableColumn.Text<ProblemRow>("引用法规", 26, p => List(p.Laws)),
        TableColumn.Text<ProblemRow>("重大", 6, p => p.Major ? "是" : ""),
        TableColumn.Date<ProblemRow>("完成时限", p => p.DueOn),
        TableColumn.Text<ProblemRow>("状态", 12, p => p.State),
    ];

    private static readonly TableColumn<FigureCheckRow>[] CheckColumns =
    [
        TableColumn.Number<FigureCheckRow>("序号", 6, c => c.Number),
        TableColumn.Number<FigureCheckRow>("问题序号", 9, c => c.ProblemNumber),
        TableColumn.Text<FigureCheckRow>("原文", 60, c => c.Quote),
        TableColumn.Text<FigureCheckRow>("核对方式", 12, c => c.Kind),
        TableColumn.Text<FigureCheckRow>("参与计算的数", 20, c => c.Operands),
        TableColumn.Text<FigureCheckRow>("文中数", 12, c => c.Stated),
        TableColumn.Text<FigureCheckRow>("复算数", 12, c => c.Recomputed),
        TableColumn.Text<FigureCheckRow>("结论", 12, c => c.Verdict),
        TableColumn.Text<FigureCheckRow>("说明", 40, c => c.Note),
    ];

    /// <summary>Writes the file; the same list always gives the same bytes.</summary>
    public Task WriteAsync(Stream output, CancellationToken cancellation = default) =>
        WorkbookPackage.WriteAsync(
            output,
            Title,
            [
                Sheet.Of("问题清单", Title, ProblemColumns, Problems.ToAsyncEnumerable()),
                Sheet.Of("请核", Title + "（请核数字）", CheckColumns, Checks.ToAsyncEnumerable()),
            ],
            cancellation
        );

    private static string List(IReadOnlyList<string> values) => string.Join('；', values);
}
