using System.Globalization;
using Anlan.Papers.Reading;
using Anlan.Papers.Writing.Workbooks;

namespace Anlan.Modules.Documents.Reading;

/// <summary>Readings as a workbook: problems on the first sheet, questioned figures on the second; of several files one behind the other.</summary>
internal sealed class ReadWorkbook
{
    private readonly List<ProblemRow> problems = [];
    private readonly List<FigureCheckRow> checks = [];
    private string? title;
    private int files;

    public void Add(LetterReading reading, bool several)
    {
        files++;
        title ??= reading.Title;
        var from = several ? $"《{reading.Title ?? reading.File}》" : "";
        foreach (var problem in reading.Problems)
            problems.Add(Row(problem, problems.Count + 1, from));
        foreach (var check in reading.FigureChecks)
            checks.Add(Row(check, checks.Count + 1));
    }

    public Task WriteAsync(Stream output, CancellationToken ct) =>
        new ProblemListWorkbook
        {
            Title = files == 1 && title is not null ? title + "问题清单" : "问题清单",
            Problems = problems,
            Checks = checks,
        }.WriteAsync(output, ct);

    private static ProblemRow Row(LetterProblem problem, int number, string from)
    {
        var units = problem.Units.Count > 0 ? problem.Units : problem.InheritedUnits;
        return new ProblemRow
        {
            Number = number,
            Section = from + problem.Section,
            Category = problem.Category,
            Statement = problem.Statement,
            LeadUnit = units.Count > 0 ? units[0] : null,
            OtherUnits = [.. units.Skip(1)],
            Enterprises = problem.Enterprises,
            Figures = [.. problem.Figures.Select(f => f.Text)],
            Laws = [.. problem.Laws.Select(l => $"《{l.Title}》{l.Number}")],
            Major = problem.Major,
        };
    }

    private static FigureCheckRow Row(FigureCheck check, int number) =>
        new()
        {
            Number = number,
            Quote = check.Quote,
            Kind = CheckTypes.Name(check.Type),
            Operands = string.Join('、', check.Operands.Select(o => o.ToString(CultureInfo.InvariantCulture))),
            Stated = check.Stated,
            Recomputed = check.Recomputed,
            Verdict = CheckVerdicts.Name(check.Verdict),
            Note = check.Note,
        };
}
