using System.Text;
using UglyToad.PdfPig.Content;

namespace Anlan.Papers.Reading.Extract.Pdf;

/// <summary>Puts the letters of a page into lines, top to bottom and left to right. Official letters have one column.</summary>
internal static class PdfLayout
{
    /// <summary>Letters whose base lines differ by less than this share of their size stand on one line.</summary>
    private const double SameLine = 0.45;

    /// <summary>A gap wider than this share of the size is a space between Latin words, or between cells of a table row.</summary>
    private const double WordGap = 0.18;
    private const double CellGap = 1.6;

    public static IReadOnlyList<PdfLine> Lines(IReadOnlyList<Letter> letters, double width, double height)
    {
        var visible = letters
            .Where(l =>
                !string.IsNullOrWhiteSpace(l.Value) && IsOnPage(l, width, height) && l.TextOrientation == TextOrientation.Horizontal
            )
            .ToList();
        visible.Sort((a, b) => b.StartBaseLine.Y.CompareTo(a.StartBaseLine.Y));
        var lines = new List<PdfLine>();
        for (var start = 0; start < visible.Count; )
        {
            var end = start + 1;
            var baseLine = visible[start].StartBaseLine.Y;
            while (end < visible.Count && baseLine - visible[end].StartBaseLine.Y < SameLine * SizeOf(visible[end]))
                end++;
            lines.Add(Line(visible.GetRange(start, end - start), height));
            start = end;
        }
        return lines;
    }

    private static PdfLine Line(List<Letter> letters, double height)
    {
        letters.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        var text = new StringBuilder(letters.Count);
        Letter? last = null;
        foreach (var letter in letters)
        {
            if (last is not null)
            {
                // Bold is often faked by printing a letter twice with a hair's offset.
                if (letter.Value == last.Value && letter.StartBaseLine.X - last.StartBaseLine.X < 0.15 * SizeOf(letter))
                    continue;
                Space(text, letter.StartBaseLine.X - last.EndBaseLine.X, SizeOf(letter), last.Value[^1], letter.Value[0]);
            }
            text.Append(letter.Value);
            last = letter;
        }
        var size = letters.Average(SizeOf);
        return new PdfLine(text.ToString(), letters[0].StartBaseLine.X, last!.EndBaseLine.X, size, 1 - letters[0].StartBaseLine.Y / height);
    }

    private static void Space(StringBuilder text, double gap, double size, char before, char after)
    {
        if (gap > CellGap * size)
            text.Append('\t');
        else if (gap > WordGap * size && char.IsAscii(before) && char.IsAscii(after))
            text.Append(' ');
    }

    private static double SizeOf(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    private static bool IsOnPage(Letter letter, double width, double height) =>
        letter.StartBaseLine.X >= -1
        && letter.StartBaseLine.X <= width + 1
        && letter.StartBaseLine.Y >= -1
        && letter.StartBaseLine.Y <= height + 1;
}
