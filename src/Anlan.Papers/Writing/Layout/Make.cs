using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>The few shapes of elements that every part of the writer needs.</summary>
internal static class Make
{
    public static W.Paragraph Paragraph(string style, params OpenXmlElement[] runs)
    {
        var paragraph = new W.Paragraph { ParagraphProperties = new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } } };
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>Text that is already printable, in the paragraph's face or in a character style.</summary>
    public static W.Run Run(string text, string? style = null)
    {
        var run = new W.Run();
        if (style is not null)
        {
            run.RunProperties = new W.RunProperties { RunStyle = new() { Val = style } };
        }

        run.Append(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static W.Run Tab() => new(new W.TabChar());

    public static W.Run Break() => new(new W.Break());
}
