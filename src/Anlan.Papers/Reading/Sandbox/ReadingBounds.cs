using System.Globalization;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>How much one reading may hold. A repeated list of a few megabytes would otherwise become a draft that nobody can open.</summary>
internal static class ReadingBounds
{
    private const string SplitRemedy = "请拆成几份上传，每份附上抬头和落款";

    /// <summary>The reading with no more checks than the limit, which is said.</summary>
    /// <exception cref="UnreadableFileException">It holds more findings or names than a letter can have: cutting them would lose some silently.</exception>
    public static LetterReading Bounded(LetterReading reading, ExtractLimits limits)
    {
        if (reading.Problems.Count > limits.Findings)
            throw new UnreadableFileException(Many("读出的问题", reading.Problems.Count, "条", limits.Findings), SplitRemedy);
        if (Names(reading) is var names && names > limits.Names)
            throw new UnreadableFileException(Many("读出的单位、企业和数字", names, "处", limits.Names), SplitRemedy);
        if (reading.Sections.Count > limits.Sections)
            throw new UnreadableFileException(Many("标题", reading.Sections.Count, "个", limits.Sections), SplitRemedy);
        if (reading.FigureChecks.Count <= limits.Checks)
            return reading;
        var cut = string.Create(
            CultureInfo.InvariantCulture,
            $"数字和引用核对出{reading.FigureChecks.Count}处，只列出前{limits.Checks}处；其余请对照原文核对，或把文件拆成几份上传。"
        );
        return reading with { FigureChecks = [.. reading.FigureChecks.Take(limits.Checks)], Warnings = [.. reading.Warnings, cut] };
    }

    /// <summary>Whether what a child sent can be a reading of that text within the limits.</summary>
    public static bool Hold(ReadPaper paper, ExtractLimits limits)
    {
        var (reading, length) = (paper.Reading, paper.Text.Text.Length);
        return length <= limits.Characters + limits.Characters / 10
            && reading.Problems.Count <= limits.Findings
            && reading.FigureChecks.Count <= limits.Checks
            && reading.Sections.Count <= limits.Sections
            && Names(reading) <= limits.Names
            && reading.Problems.All(p => Inside(p.At, length))
            && reading.FigureChecks.All(c => Inside(c.At, length))
            && reading.Sections.All(s => Inside(s.At, length));
    }

    private static bool Inside(TextSpan at, int length) => at.Start >= 0 && at.Start <= at.End && at.End <= length;

    private static int Names(LetterReading reading) =>
        reading.InspectedUnits.Count
        + reading.Cited.Count
        + reading.Problems.Sum(p =>
            p.Units.Count + p.InheritedUnits.Count + p.Enterprises.Count + p.Places.Count + p.Figures.Count + p.Laws.Count
        );

    private static string Many(string what, int count, string measure, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}有{count}{measure}，超过{most}{measure}");
}
