using System.Globalization;
using Anlan.Common;
using Anlan.Papers.Reading;

namespace Anlan.Modules.Documents.Reading;

/// <summary>A reading as a person reads it at a terminal: header, problems as a table, time limits, figures to look at, warnings.</summary>
internal static class ReadingReport
{
    public static void Write(LetterReading reading, TextWriter to)
    {
        to.WriteLine($"《{reading.Title ?? reading.File}》");
        Line(to, "文件", reading.File);
        Line(to, "类型", LetterKinds.Name(reading.Kind));
        Line(to, "督察组", reading.Team);
        Line(to, "被督察单位", string.Join('、', reading.InspectedUnits));
        Line(to, "督察时间", reading.Period?.Text);
        Line(to, "印发日期", Today.Show(reading.IssuedOn));
        Line(to, "数量", Counts(reading.Counts));
        foreach (var deadline in reading.Deadlines)
            Line(to, "时限", Limit(deadline));
        to.WriteLine();
        Problems(reading.Problems, to);
        Checks(reading.FigureChecks, to);
        foreach (var warning in reading.Warnings)
            to.WriteLine($"注意：{warning}");
        to.WriteLine();
    }

    private static void Problems(IReadOnlyList<LetterProblem> problems, TextWriter to)
    {
        to.WriteLine(problems.Count == 0 ? "没有发现问题清单。" : $"问题 {problems.Count} 条");
        if (problems.Count == 0)
            return;
        var rows = problems
            .Select(p => new[] { p.Id.ToString(CultureInfo.InvariantCulture), p.Section, p.Category, Units(p), p.Statement })
            .Prepend(["序号", "部分", "类别", "责任单位", "问题"])
            .ToList();
        var widths = Enumerable.Range(0, 4).Select(c => rows.Max(r => Width(r[c]))).ToList();
        foreach (var row in rows)
        {
            for (var c = 0; c < widths.Count; c++)
                to.Write(row[c] + new string(' ', widths[c] - Width(row[c]) + 2));
            to.WriteLine(row[^1]);
        }
    }

    private static void Checks(IReadOnlyList<FigureCheck> checks, TextWriter to)
    {
        if (checks.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine($"数字核对 {checks.Count} 处");
        foreach (var check in checks)
            to.WriteLine($"{CheckVerdicts.Name(check.Verdict)}  {check.Stated} → {check.Recomputed}  {check.Note}  原文：{check.Quote}");
    }

    private static string Units(LetterProblem problem) =>
        problem.Units.Count > 0 ? string.Join('、', problem.Units)
        : problem.InheritedUnits.Count > 0 ? $"（按上文）{string.Join('、', problem.InheritedUnits)}"
        : "—";

    private static string Limit(LetterDeadline limit) =>
        string.Join(
            "，",
            new[]
            {
                limit.Quote,
                limit switch
                {
                    { Due: { } due } => $"到期 {Today.Show(due)}",
                    { From: not null } => "到期日所在年份的节假日安排尚未公布，暂不能确定",
                    _ => "没有起算日期，到期日算不出",
                },
                limit.DueIfIssueDayCounts is { } other && other != limit.Due ? $"印发当日计入则为 {Today.Show(other)}" : null,
            }.OfType<string>()
        );

    private static string Counts(LetterCounts counts) =>
        string.Join(
            "，",
            new (string Name, int? Value, string Unit)[]
            {
                ("个别谈话", counts.Interviews, "人"),
                ("调阅资料", counts.Documents, "份"),
                ("督察单位", counts.UnitsInspected, "个"),
                ("抽查企业", counts.EnterprisesInspected, "家"),
                ("发现隐患", counts.Hazards, "项"),
            }
                .Where(c => c.Value is not null)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}{c.Value}{c.Unit}"))
        );

    private static void Line(TextWriter to, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            to.WriteLine($"{name}：{value}");
    }

    /// <summary>Columns a text takes at a terminal: Chinese characters and full-width signs take two.</summary>
    private static int Width(string text) => text.Sum(c => c >= '\u1100' ? 2 : 1);
}
