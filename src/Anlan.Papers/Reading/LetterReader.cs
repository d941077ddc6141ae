using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading;

/// <summary>Reads a supervision feedback letter (督察反馈意见): extracted text → structure, by layers that are pure functions.</summary>
public static class LetterReader
{
    public static LetterReading Read(ExtractedText text, string fileName, string sha256, LetterReaderOptions options)
    {
        var normal = new NormalText("", [], text.Text.Length, []);
        var outline = new Outline("", new TextSpan(0, 0), new TextSpan(0, 0), []);
        var figures = FigureScanner.Scan(normal.Text);
        return new LetterReading
        {
            File = fileName,
            Sha256 = sha256,
            Kind = "other",
            FigureChecks = Checks.FigureChecks.Run(normal, outline, [], figures),
            Warnings = text.Warnings,
        };
    }
}
