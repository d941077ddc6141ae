using System.Text;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Normal;
using Anlan.Papers.Tests.Reading.Scoring;
using CsCheck;

namespace Anlan.Papers.Tests.Reading;

/// <summary>Whatever text comes, the reader answers, and what it says stands in the text.</summary>
public sealed class ReaderRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "一、",
        "二、主要问题\n",
        "（一）",
        "1.",
        "一是",
        "某区应急局",
        "、",
        "，",
        "。",
        "；",
        "：",
        "未",
        "存在",
        "《",
        "》",
        "“",
        "”",
        "（",
        "）",
        "12.5%",
        "3",
        "万家",
        "2023年6月",
        "\n",
        "\n\n",
        "　　",
        "\t",
        "**",
        "# ",
        "有限公司",
        "责任单位：",
        "部分",
        "其余各",
        "除",
        "外，",
        "\ud83d",
        "𠮷",
        "\0",
        "关于对",
        "督察组（以下简称督察组）",
        "X",
    ];

    private static readonly Gen<string> Mixed = Gen.Int[0, Pieces.Length - 1]
        .List[0, 120]
        .Select(places => string.Concat(places.Select(i => Pieces[i])));

    private static LetterReading Read(string text) => LetterReader.Read(new ExtractedText(text, []), "x", "", new LetterReaderOptions());

    [Fact]
    public void Any_mixture_of_letter_words_is_read_without_an_error() => Mixed.Sample(text => Read(text).Problems.Count >= 0);

    [Fact]
    public void Any_characters_at_all_are_read_without_an_error() => Gen.String.Sample(text => Read(text).Problems.Count >= 0);

    [Fact]
    public void Every_span_lies_inside_the_source_and_begins_before_it_ends() =>
        Mixed.Sample(text =>
        {
            var reading = Read("某市督察组关于某区的反馈意见\n二、发现的主要问题\n" + text);
            var spans = reading
                .Problems.Select(p => p.At)
                .Concat(reading.Sections.Select(s => s.At))
                .Concat(reading.Recommendations.Select(r => r.At));
            return spans.All(at => at.Start >= 0 && at.Start <= at.End && at.End <= text.Length + 25);
        });

    [Fact]
    public void The_normal_form_maps_back_in_order_and_to_the_characters_it_kept() =>
        Mixed.Sample(text =>
        {
            var normal = Normaliser.Normalise(text);
            var starts = Enumerable.Range(0, normal.Text.Length).Select(i => normal.ToSource(i, i + 1).Start).ToList();
            return starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second)
                && starts
                    .Select((at, i) => (text[at], normal.Text[i]))
                    .All(pair => !IsHan(pair.Item2) || pair.Item1 == pair.Item2 || text.Contains('\t'));
        });

    [Fact]
    public void Statements_of_the_samples_are_found_again_at_their_spans()
    {
        foreach (var file in Directory.GetFiles(Repository.Samples, "*.txt"))
        {
            var source = File.ReadAllText(file);
            Assert.All(
                Read(source).Problems,
                p => Assert.Equal(LetterScore.Norm(p.Statement), LetterScore.Norm(p.At.Of(source)).TrimEnd('，', '；'))
            );
        }
    }

    [Fact]
    public void A_letter_with_characters_dropped_doubled_and_swapped_is_still_read()
    {
        var letter = File.ReadAllText(Path.Combine(Repository.Samples, "01-linjiang.txt"));
        Gen.Select(Gen.Int[0, letter.Length - 2], Gen.Int[0, 2])
            .List[1, 60]
            .Sample(edits =>
            {
                var text = new StringBuilder(letter);
                foreach (var (at, kind) in edits)
                    if (kind == 0)
                        text.Remove(Math.Min(at, text.Length - 1), 1);
                    else if (kind == 1)
                        text.Insert(Math.Min(at, text.Length), letter[at]);
                    else
                        text[Math.Min(at, text.Length - 1)] = '\n';
                return Read(text.ToString()).Sections.Count >= 0;
            });
    }

    [Fact]
    public void Extremes_are_read()
    {
        Assert.Equal("other", Read("").Kind);
        Assert.Empty(Read(new string(' ', 50_000)).Problems);
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("1234567890", 20_000))).Problems);
        Assert.NotNull(Read("二、主要问题\n" + string.Concat(Enumerable.Repeat("区应急局、", 20_000))));
        Assert.NotNull(Read("二、主要问题\n" + new string('（', 100_000)));
        Assert.NotNull(Read(string.Concat(Enumerable.Repeat("一、存在问题\n", 10_000))));
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
