using Anlan.Papers.Likeness;
using Anlan.Papers.Tests.Reading.Scoring;
using CsCheck;

namespace Anlan.Papers.Tests.Likeness;

public class TextLikenessTests
{
    private static readonly Gen<string> Text = Gen.OneOf("整改", "台账", "第5条", "第六条", "，", "企业", "12月", "。", "A座", " ")
        .Array[0, 20]
        .Select(string.Concat);

    private static IEnumerable<(bool Copy, string One, string Other)> Pairs =>
        File.ReadLines(Path.Combine(Repository.Root, "samples", "likeness", "pairs.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => (cells[0] == "copy", cells[1], cells[2]));

    /// <summary>Of what is called a copy nearly all is one, and nearly all copies are called so.</summary>
    [Fact]
    public void Copies_are_told_from_measures_of_ones_own()
    {
        var judged = Pairs.Select(p => (p.Copy, Likeness: TextLikeness.Of(p.One, p.Other), Pair: p)).ToList();
        var called = judged.Where(j => j.Likeness >= TextLikeness.NearCopy).ToList();
        var (precision, recall) = (
            (double)called.Count(j => j.Copy) / called.Count,
            (double)called.Count(j => j.Copy) / judged.Count(j => j.Copy)
        );
        var wrong = string.Join(
            '\n',
            judged.Where(j => j.Copy != j.Likeness >= TextLikeness.NearCopy).Select(j => $"{j.Likeness:0.00} {j.Pair}")
        );
        Assert.True(precision >= 0.97 && recall >= 0.95, $"precision {precision:0.00}, recall {recall:0.00}\n{wrong}");
        // The threshold stands in a gap, not at the edge of one kind.
        Assert.True(judged.Where(j => !j.Copy).Max(j => j.Likeness) < TextLikeness.NearCopy - 0.15, wrong);
    }

    [Theory]
    [InlineData("对照第5条整改。", "对照第六条整改")]
    [InlineData("ＡＢＣ１２３", "abc 9")]
    [InlineData("限期整改、逐项销号", "限期整改，逐项销号！")]
    public void Numbers_marks_and_width_make_no_difference(string one, string other) => Assert.Equal(1, TextLikeness.Of(one, other));

    [Fact]
    public void It_is_the_same_both_ways_and_between_nothing_and_all() =>
        Gen.Select(Text, Text)
            .Sample((one, other) => TextLikeness.Of(one, other) is >= 0 and <= 1 and var like && like == TextLikeness.Of(other, one));

    [Fact]
    public void Nothing_is_like_nothing() => Assert.Equal(0, TextLikeness.Of("", null));
}
