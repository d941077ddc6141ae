using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Tests.Reading.Scoring;

namespace Anlan.Papers.Tests.Reading;

/// <summary>How well letters are read, measured against hand annotation. Each test prints its table.</summary>
public sealed class LetterQualityTests(ITestOutputHelper output)
{
    [Fact]
    public void Five_real_letters_are_read_to_the_agreed_bars()
    {
        Assert.SkipUnless(
            Directory.Exists(Repository.Cases),
            $"!!! SKIPPED: the five real letters are not at {Repository.Cases}; reading quality is NOT measured here. !!!"
        );

        var scores = Scores(Repository.Cases);
        var pooled = Pool(scores);

        Assert.Equal(5, scores.Count);
        Assert.True(pooled.Lenient.Recall >= 0.97, pooled.ToString());
        Assert.True(pooled.Strict.F1 >= 0.90, pooled.ToString());
        Assert.True(pooled.Units.F1 >= 0.93, pooled.ToString());
        Assert.True(pooled.Enterprises.F1 >= 0.90, pooled.ToString());
        Assert.True(pooled.Figures.Recall >= 0.95, pooled.ToString());
        Assert.Equal(1, pooled.Header.Recall);
        Assert.Equal(1, pooled.Sections.F1);
        Assert.Equal(1, pooled.Deadlines.Recall);
    }

    [Fact]
    public void Our_own_letters_in_every_layout_are_read()
    {
        var pooled = Pool(Scores(Repository.Samples));

        Assert.True(pooled.Lenient.Recall >= 0.97, pooled.ToString());
        Assert.True(pooled.Strict.F1 >= 0.95, pooled.ToString());
        Assert.True(pooled.Units.F1 >= 0.92, pooled.ToString());
        Assert.True(pooled.Enterprises.F1 >= 0.95, pooled.ToString());
        Assert.True(pooled.Figures.Recall >= 0.95, pooled.ToString());
        Assert.Equal(1, pooled.Header.Recall);
        Assert.Equal(1, pooled.Sections.F1);
        Assert.Equal(1, pooled.Deadlines.Recall);
    }

    [Fact]
    public void Letters_of_other_provinces_and_sister_genres_are_read_nearly_as_well()
    {
        var pooled = Pool(Scores(Repository.HoldOut));

        Assert.True(pooled.Lenient.Recall >= 0.95, pooled.ToString());
        Assert.True(pooled.Strict.F1 >= 0.90, pooled.ToString());
        Assert.True(pooled.Units.F1 >= 0.85, pooled.ToString());
        Assert.True(pooled.Enterprises.F1 >= 0.85, pooled.ToString());
        Assert.True(pooled.Figures.Recall >= 0.90, pooled.ToString());
    }

    [Fact]
    public void News_reports_plans_notices_and_speeches_yield_no_problem()
    {
        var free = new[] { Repository.Samples, Repository.HoldOut }
            .SelectMany(folder => Truth.All(folder).Where(t => t.Problems.Count == 0).Select(t => Read(folder, t)))
            .ToList();

        Assert.Equal(8, free.Count);
        Assert.All(free, reading => Assert.Empty(reading.Problems));
    }

    private List<LetterScore> Scores(string folder)
    {
        var scores = Truth.All(folder).Select(truth => LetterScore.Of(truth, Read(folder, truth), Source(folder, truth))).ToList();
        foreach (var score in scores)
            output.WriteLine(score.ToString());
        return scores;
    }

    private LetterScore Pool(List<LetterScore> scores)
    {
        var pooled = scores.Aggregate((a, b) => a + b);
        output.WriteLine(pooled.ToString());
        return pooled;
    }

    private static LetterReading Read(string folder, Truth truth) =>
        LetterReader.Read(new ExtractedText(Source(folder, truth), []), truth.Document, "", new LetterReaderOptions());

    /// <summary>The text of the file without the line that says where a real letter came from.</summary>
    private static string Source(string folder, Truth truth)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, truth.Document));
        var extraction = ContentExtractor.Extract(truth.Document, content, ExtractLimits.Default);
        var text = extraction.Text?.Text ?? throw new InvalidOperationException(extraction.Refusal);
        return text.StartsWith("# source:", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
    }
}
