using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>The five looks of a cell. Text cells carry the text format as well, so that editing one does not turn “=…” into a formula.</summary>
internal static class WorkbookStyles
{
    private const uint TextFormat = 49;
    private const uint DateFormat = 164;

    public const uint Header = 1;
    public const uint Text = 2;
    public const uint Date = 3;
    public const uint Number = 4;

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" }),
            new Fonts(Font(bold: false), Font(bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(new Border(), Ruled()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Look(TextFormat, HorizontalAlignmentValues.Center, font: 1, fill: 2),
                Look(TextFormat, HorizontalAlignmentValues.Left),
                Look(DateFormat, HorizontalAlignmentValues.Center),
                Look(0, HorizontalAlignmentValues.Right)
            )
        );

    private static CellFormat Look(uint format, HorizontalAlignmentValues horizontal, uint font = 0, uint fill = 0) =>
        new(
            new Alignment
            {
                Horizontal = horizontal,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        )
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
        if (bold)
        {
            font.PrependChild(new Bold());
        }

        return font;
    }

    private static Border Ruled() =>
        new(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }
        );

    private static OpenXmlElement Grey() => new Color { Rgb = "FF808080" };
}
