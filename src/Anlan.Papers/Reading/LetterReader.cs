using System.Globalization;
using Anlan.Papers.Reading.Deadlines;
using Anlan.Papers.Reading.Figures;
using Anlan.Papers.Reading.Genre;
using Anlan.Papers.Reading.Headers;
using Anlan.Papers.Reading.Normal;
using Anlan.Papers.Reading.Organisations;
using Anlan.Papers.Reading.Outlining;
using Anlan.Papers.Reading.Problems;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading;

/// <summary>Reads a supervision feedback letter (督察反馈意见): extracted text → structure, by layers that are pure functions.</summary>
public static class LetterReader
{
    public static LetterReading Read(ExtractedText text, string fileName, string sha256, LetterReaderOptions options)
    {
        var normal = Normaliser.Normalise(text.Text);
        var outline = OutlineBuilder.Build(normal);
        var kind = LetterKind.Of(normal, outline);
        var figures = FigureScanner.Scan(normal.Text);
        var header = HeaderReader.Read(normal, outline, figures);
        var sentences = RoleMarker.Refine(normal, SentenceSplitter.Split(normal, outline), outline.Sections);
        var warnings = new List<string>(text.Warnings);
        var (problems, leads) = Problems(normal, outline, kind, header, sentences, figures, options, warnings);
        return new LetterReading
        {
            File = fileName,
            Sha256 = sha256,
            Kind = kind.Name,
            Title = header.Title,
            Team = header.Team,
            Aliases = header.Aliases,
            InspectedUnits = header.InspectedUnits,
            Period = header.Period,
            IssuedOn = header.IssuedOn,
            Counts = header.Counts,
            Sections = SectionList(normal, outline, leads),
            Problems = problems,
            Recommendations = Recommendations.Read(normal, outline, sentences),
            Deadlines = DeadlineReader.Read(normal, sentences, header.IssuedOn),
            FigureChecks = Checks.FigureChecks.Run(normal, outline, sentences, figures, options.Register),
            Cited = Checks.FigureChecks.Cited(normal, outline, options.Register),
            Warnings = warnings,
        };
    }

    private static (IReadOnlyList<LetterProblem> Problems, IReadOnlyList<LetterSection> Leads) Problems(
        NormalText normal,
        Outline outline,
        LetterKind kind,
        LetterHeader header,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Figure> figures,
        LetterReaderOptions options,
        List<string> warnings
    )
    {
        var hasProblems = sentences.Any(s => s.Role == PartRole.Problems);
        if (!kind.Finds)
        {
            if (hasProblems)
                warnings.Add("这份材料不是督察反馈一类的文书，其中自述的问题未列入问题清单。");
            return ([], []);
        }
        if (!hasProblems)
        {
            warnings.Add("没有找到“主要问题”部分，未列出问题；请核对原文。");
            return ([], []);
        }
        var index = OrganisationIndex.Of(options.Organisations);
        var places = PlaceCollector.Collect(normal.Text, header.InspectedUnits, index.Areas);
        var reader = new ProblemReader(normal, outline, header, places);
        var drafts = reader.Read(sentences, figures);
        return (
            ProblemWriter.Write(normal, outline, drafts, figures, name => index.Resolve(name, header.IssuedOn ?? LastDay(header.Period))),
            reader.Leads
        );
    }

    /// <summary>A letter without a date was written after the team had left; units are those of that day.</summary>
    private static DateOnly? LastDay(LetterPeriod? period) =>
        DateOnly.TryParseExact(period?.End, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IReadOnlyList<LetterSection> SectionList(NormalText normal, Outline outline, IReadOnlyList<LetterSection> leads) =>
        [
            .. outline
                .Sections.Select(s => new LetterSection(s.Level, s.Number, s.Title, normal.ToSource(s.At)))
                .Concat(leads)
                .OrderBy(s => s.At.Start),
        ];
}
