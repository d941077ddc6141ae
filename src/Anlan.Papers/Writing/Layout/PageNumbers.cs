using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Page numbers between strokes (GB/T 9704-2012 §7.5): odd pages right, even pages left, one character in.</summary>
internal static class PageNumbers
{
    public static W.Paragraph Odd() => Number("OddPageNumber");

    public static W.Paragraph Even() => Number("EvenPageNumber");

    private static W.Paragraph Number(string style)
    {
        var field = new W.SimpleField(Make.Run("1")) { Instruction = " PAGE \\* Arabic " };
        return Make.Paragraph(style, Make.Run("— "), field, Make.Run(" —"));
    }
}
