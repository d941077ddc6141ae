using UglyToad.PdfPig.Content;

namespace Anlan.Papers.Tests.Writing;

/// <summary>A printed line: its letters from left to right. Positions in millimetres from the upper left corner of the page.</summary>
public sealed record PdfLine(string Text, double Left, double Right, double Baseline, IReadOnlyList<Letter> Letters);

/// <summary>Lines of a rendered page, by the baselines of its letters.</summary>
public static class PdfLines
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static IReadOnlyList<PdfLine> Of(Page page) =>
        [
            .. page
                .Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value))
                .GroupBy(l => Math.Round(l.StartBaseLine.Y))
                .OrderByDescending(g => g.Key)
                .Select(g => Line(page, [.. g.OrderBy(l => l.StartBaseLine.X)])),
        ];

    public static PdfLine Containing(this IReadOnlyList<PdfLine> lines, string text)
    {
        var found = lines.FirstOrDefault(l => l.Text.Contains(text, StringComparison.Ordinal));
        Assert.True(found is not null, $"“{text}” is not on the page:\n{string.Join('\n', lines.Select(l => l.Text))}");
        return found;
    }

    public static double Millimetres(double points) => points / PointsPerMillimetre;

    private static PdfLine Line(Page page, List<Letter> letters) =>
        new(
            string.Concat(letters.Select(l => l.Value)),
            Millimetres(letters[0].StartBaseLine.X),
            Millimetres(letters[^1].EndBaseLine.X),
            Millimetres(page.Height - letters[0].StartBaseLine.Y),
            letters
        );
}
