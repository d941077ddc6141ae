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
        Assert.Equal(1, pooled.Lenient.Recall);
        Reaches(pooled, strict: 0.966, units: 0.951, enterprises: 0.958, figures: 0.985);
        Assert.Equal(1, pooled.Header.Recall);
        Assert.Equal(1, pooled.Sections.F1);
        Assert.Equal(1, pooled.Deadlines.Recall);
        Assert.Equal((1, 0), (pooled.Checks.Recall, pooled.Checks.False));
    }

    [Fact]
    public void Our_own_letters_in_every_layout_are_read()
    {
        var pooled = Pool(Scores(Repository.Samples));

        Assert.Equal(1, pooled.Lenient.Recall);
        Reaches(pooled, strict: 0.99, units: 0.97, enterprises: 0.95, figures: 0.98);
        Assert.Equal(1, pooled.Header.Recall);
        Assert.Equal(1, pooled.Sections.F1);
        Assert.Equal(1, pooled.Deadlines.Recall);
        Assert.Equal((1, 0), (pooled.Checks.Recall, pooled.Checks.False));
    }

    [Fact]
    public void Letters_of_other_provinces_and_sister_genres_are_read_nearly_as_well()
    {
        var pooled = Pool(Scores(Repository.HoldOut));

        Assert.Equal(1, pooled.Lenient.Recall);
        Reaches(pooled, strict: 0.99, units: 0.95, enterprises: 0.98, figures: 1);
        Assert.Equal(0, pooled.Checks.False);
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

    /// <summary>The floors are what was reached when they were set: a change of words or rules may raise them, never sink below.</summary>
    private static void Reaches(LetterScore pooled, double strict, double units, double enterprises, double figures)
    {
        Assert.True(pooled.Strict.F1 >= strict, $"strict F1 {pooled.Strict.F1:0.0000}: {pooled}");
        Assert.True(pooled.Units.F1 >= units, $"unit F1 {pooled.Units.F1:0.0000}: {pooled}");
        Assert.True(pooled.Enterprises.F1 >= enterprises, $"enterprise F1 {pooled.Enterprises.F1:0.0000}: {pooled}");
        Assert.True(pooled.Figures.Recall >= figures, $"figures {pooled.Figures.Recall:0.0000}: {pooled}");
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
