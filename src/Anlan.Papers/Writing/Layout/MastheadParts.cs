using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>版头 (§7.2): what stands top left, the red mark 35 mm below the head of the text area, the number, the red line.</summary>
internal static partial class MastheadParts
{
    /// <summary>Lines above the mark: copy number, secrecy, urgency, in this order, those absent left out.</summary>
    private const int LinesAboveMark = 3;

    private const int MarkTop = 1984;

    public static IEnumerable<OpenXmlElement> Of(Masthead masthead)
    {
        foreach (var paragraph in Top(masthead))
        {
            yield return paragraph;
        }

        foreach (var paragraph in Mark(masthead))
        {
            yield return paragraph;
        }

        yield return NumberLine(masthead);
    }

    /// <summary>A document number with the brackets the standard asks for: 〔2020〕, whatever was typed.</summary>
    public static string WithYearBrackets(string number) => YearInBrackets().Replace(PrintableText.Line(number), "〔$1〕");

    [GeneratedRegex(@"[\[\(（【［﹝〔](\d{4})[\]\)）】］﹞〕]", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    private static IEnumerable<W.Paragraph> Top(Masthead masthead)
    {
        var lines = new List<W.Paragraph>();
        if (masthead.CopyNumber is { } copy)
        {
            lines.Add(Make.Paragraph("CopyNumber", Make.Run(copy.ToString("D6", CultureInfo.InvariantCulture))));
        }

        foreach (var text in new[] { masthead.Secrecy, masthead.Urgency }.Select(PrintableText.Line).Where(t => t.Length > 0))
        {
            lines.Add(Make.Paragraph("MastheadTop", Make.Run(text)));
        }

        while (lines.Count < LinesAboveMark)
        {
            lines.Add(Make.Paragraph("MastheadTop"));
        }

        return lines;
    }

    /// <summary>The mark in the largest size that fits one line; joint issuers one below the other in the size of the longest.</summary>
    private static IEnumerable<W.Paragraph> Mark(Masthead masthead)
    {
        var names = masthead.Issuers.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        if (names.Count > 0)
        {
            names[^1] += PrintableText.Line(masthead.Suffix);
        }

        var widest = names.Select(PageGrid.Width).DefaultIfEmpty(1).Max();
        var size = Math.Min(PageGrid.SizeMark, (int)(PageGrid.TextWidth / 10.0 / widest) - 1);
        for (var i = 0; i < names.Count; i++)
        {
            var run = Make.Run(names[i]);
            run.RunProperties = new W.RunProperties { FontSize = new() { Val = Number(size) } };
            var paragraph = Make.Paragraph("Mark", run);
            paragraph.ParagraphProperties!.SpacingBetweenLines = new()
            {
                Before = Number(i == 0 ? MarkTop - (LinesAboveMark * PageGrid.Line) : 0),
                After = "0",
                Line = Number(size * 12),
                LineRule = W.LineSpacingRuleValues.Exact,
            };
            yield return paragraph;
        }
    }

    /// <summary>Two lines below the mark; its lower border is the red line.</summary>
    private static W.Paragraph NumberLine(Masthead masthead)
    {
        var paragraph = Make.Paragraph("RedLine");
        var properties = paragraph.ParagraphProperties!;
        properties.SpacingBetweenLines = new()
        {
            Before = Number(2 * PageGrid.Line),
            After = "0",
            Line = Number(PageGrid.Line),
            LineRule = W.LineSpacingRuleValues.Exact,
        };
        var number = WithYearBrackets(masthead.Number ?? "");
        var signatories = masthead.Signatories.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        if (signatories.Count == 0)
        {
            properties.Justification = new() { Val = W.JustificationValues.Center };
            paragraph.Append(Make.Run(number));
            return paragraph;
        }

        paragraph.Append(Make.Run("\u3000" + number), Make.Tab(), Make.Run("签发人："));
        paragraph.Append(Make.Run(string.Join('\u3000', signatories), "Script"));
        return paragraph;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
