using System.Text.RegularExpressions;
using Anlan.Papers.Writing;
using Anlan.Papers.Writing.FeedbackLetters;
using Anlan.Papers.Writing.RectificationPlans;
using Anlan.Papers.Writing.RectificationReports;
using CsCheck;

namespace Anlan.Papers.Tests.Writing;

/// <summary>
/// What somebody typed stands in the paper word for word, mark for mark, a line for a line and in its order; the papers add a full stop behind a
/// word and their own numbers and labels before it, nothing else.
/// </summary>
public class TypedWordsTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
            "完成",
            "整改",
            "1.",
            "1、",
            "（一）",
            "（1）",
            "一、",
            "①",
            "2.5米",
            "：",
            "；",
            "，",
            "。",
            "！",
            "…",
            "“照抄”",
            "（见附件）",
            "12.5%",
            "A3-7号楼",
            "𠀀",
            " ",
            "《办法》"
        )
        .Array[1, 8]
        .Select(string.Concat)
        .Select(t => t.Trim())
        .Where(t => t.Length > 0);

    private static readonly Gen<string> Text = Line.Array[1, 4].Select(lines => string.Join('\n', lines));

    [Fact]
    public void A_plan_keeps_what_was_typed() =>
        Gen.Select(Text, Text, Text, Line, Gen.Bool)
            .Sample(
                (problem, goal, measures, person, asTable) =>
                {
                    var plan = new RectificationPlan
                    {
                        Title = "方案",
                        Opening = "制定本方案。",
                        Goals = goal.Split('\n'),
                        Items =
                        [
                            new PlanItem
                            {
                                Number = 1,
                                Problem = problem,
                                Goal = goal,
                                Measures = measures.Split('\n'),
                                LeadUnit = "区应急管理局",
                                Person = person,
                            },
                        ],
                        ItemsAsTable = asTable,
                        Extension = measures.Split('\n'),
                    };
                    var paragraphs = Docx.Paragraphs(plan.ToDocument().ToDocx());
                    Stand(goal, paragraphs, 2);
                    Stand(problem, paragraphs, 1);
                    Stand(measures, paragraphs, 2);
                    Stand(person, paragraphs, 1);
                    // One numbering: a writer's own gets none before it; another line may have been typed so.
                    var typed = string.Join('\n', problem, goal, measures, person).Split('\n').ToList();
                    foreach (var (at, measure) in measures.Split('\n').Index().Where(m => IsNumbered(m.Item)))
                        Assert.DoesNotContain(
                            paragraphs,
                            p =>
                                !typed.Exists(t => t != measure && p.StartsWith(t, StringComparison.Ordinal))
                                && (
                                    p.StartsWith($"{at + 1}.{measure}", StringComparison.Ordinal)
                                    || p.StartsWith($"{at + 1}. {measure}", StringComparison.Ordinal)
                                )
                        );
                },
                iter: 200
            );

    [Fact]
    public void A_report_keeps_what_was_typed() =>
        Gen.Select(Text, Text, Text, Text)
            .Sample(
                (problem, result, reason, overall) =>
                {
                    var report = new RectificationReport
                    {
                        Title = "报告",
                        Overall = overall,
                        Completed =
                        [
                            new ReportItem
                            {
                                Number = 1,
                                Problem = problem,
                                Result = result,
                            },
                        ],
                        Unfinished =
                        [
                            new UnfinishedItem
                            {
                                Number = 2,
                                Problem = problem,
                                Reason = reason,
                                InterimControl = result,
                            },
                        ],
                    };
                    var paragraphs = Docx.Paragraphs(report.ToDocument().ToDocx());
                    Stand(overall, paragraphs, 1);
                    Stand(problem, paragraphs, 2);
                    Stand(result, paragraphs, 2);
                    Stand(reason, paragraphs, 1);
                },
                iter: 200
            );

    [Fact]
    public void A_letter_keeps_what_was_typed() =>
        Gen.Select(Text, Text)
            .Sample(
                (statement, advice) =>
                {
                    var letter = new FeedbackLetter
                    {
                        Title = "反馈意见",
                        Opening = "现将督察情况反馈如下。",
                        Problems = [new ProblemGroup("责任压得不实", [new LetterProblem(statement)])],
                        Recommendations = [new LetterPoint(null, advice)],
                    };
                    var paragraphs = Docx.Paragraphs(letter.ToDocument().ToDocx());
                    Stand(statement, paragraphs, 1);
                    Stand(advice, paragraphs, 1);
                },
                iter: 200
            );

    private static bool IsNumbered(string line) => Regex.IsMatch(line, @"^(\d+、|\d+\.(?!\d)|[（(](\d+|一)[）)]|①|一、)");

    /// <summary>The lines stand in paragraphs that follow one another, each at the end of its own, at least so many times.</summary>
    private static void Stand(string typed, IReadOnlyList<string> paragraphs, int times)
    {
        var lines = typed.Split('\n').Select(l => l.Trim()).ToList();
        var found = Enumerable
            .Range(0, Math.Max(0, paragraphs.Count - lines.Count + 1))
            .Count(at => lines.Index().All(l => Ends(paragraphs[at + l.Index], l.Item)));
        Assert.True(found >= times, $"{found} of {times} times “{typed}” in:\n{string.Join('\n', paragraphs)}");
    }

    private static bool Ends(string paragraph, string line) =>
        paragraph.EndsWith(line, StringComparison.Ordinal) || paragraph.EndsWith(line + "。", StringComparison.Ordinal);
}
