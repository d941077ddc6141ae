using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// The style sheet. Everything that can be a style is one, under its Chinese name, so that an office can go on editing the paper in its own
/// word processor without breaking the layout.
/// </summary>
internal static class OfficialStyles
{
    public static W.Styles Sheet()
    {
        var sheet = new W.Styles(Defaults(), Normal());
        sheet.Append(
            Paragraph("Body", "公文正文", p => p.Indentation = FirstLine()),
            Paragraph("Addressee", "主送机关", p => p.SpacingBetweenLines = Spacing(before: 0)),
            Paragraph("Title", "公文标题", Centred, r => Face(r, OfficialFont.Title, PageGrid.Size2)),
            Paragraph("AnnexLabel", "附件标识", p => p.KeepNext = new(), r => Face(r, OfficialFont.Black)),
            Paragraph("AnnexItem", "附件说明"),
            Paragraph("Signature", "署名与日期", p => p.Justification = Right(), null),
            Paragraph("MastheadTop", "版头顶部", null, r => Face(r, OfficialFont.Black)),
            Paragraph("CopyNumber", "份号"),
            Paragraph("Mark", "发文机关标志", Centred, r => Face(r, OfficialFont.Title, colour: "FF0000")),
            Paragraph("Number", "发文字号", p => p.Justification = Centre()),
            Paragraph("RedLine", "版头分隔线", RedLine),
            Paragraph("Imprint", "版记", null, r => Face(r, OfficialFont.Body, PageGrid.Size4)),
            Paragraph("TableText", "表格文字", TableText, r => Face(r, OfficialFont.Body, PageGrid.SizeTable)),
            Paragraph("TableHead", "表头文字", TableText, r => Face(r, OfficialFont.Black, PageGrid.SizeTable)),
            Paragraph("OddPageNumber", "单页页码", p => PageNumber(p, odd: true), r => Face(r, OfficialFont.Song, PageGrid.Size4)),
            Paragraph("EvenPageNumber", "双页页码", p => PageNumber(p, odd: false), r => Face(r, OfficialFont.Song, PageGrid.Size4)),
            Paragraph("Marker", "分节", Marker, r => r.FontSize = new() { Val = "2" }),
            Character("Lead", "段首句", r => r.Bold = new()),
            Character("SecondHeading", "二级标题文字", r => Face(r, OfficialFont.Script)),
            Character("Script", "签发人姓名", r => Face(r, OfficialFont.Script))
        );
        OfficialFont[] faces = [OfficialFont.Black, OfficialFont.Script, OfficialFont.Body, OfficialFont.Body];
        for (var level = 1; level <= faces.Length; level++)
        {
            sheet.Append(HeadingStyle(level, faces[level - 1]));
        }

        return sheet;
    }

    private static W.DocDefaults Defaults() =>
        new(
            new W.RunPropertiesDefault(
                new W.RunPropertiesBaseStyle
                {
                    RunFonts = OfficialFont.Body.Runs(),
                    FontSize = new() { Val = Number(PageGrid.Size3) },
                    FontSizeComplexScript = new() { Val = Number(PageGrid.Size3) },
                    Spacing = new() { Val = PageGrid.CharacterSpacing },
                    Languages = new()
                    {
                        Val = "zh-CN",
                        EastAsia = "zh-CN",
                        Bidi = "ar-SA",
                    },
                }
            ),
            new W.ParagraphPropertiesDefault()
        );

    /// <summary>
    /// The 22 × 28 comes from exact lines and a character spacing, not from the grid of the section: Word and WPS squeeze 16 pt characters into
    /// its 15.79 pt cells, LibreOffice gives each two cells. Widow control off: otherwise a page has 21 or 22 lines by chance. No automatic
    /// blanks between hanzi and digits: they would push characters off the grid. No punctuation hanging over the margin.
    /// </summary>
    private static W.Style Normal() =>
        new()
        {
            Type = W.StyleValues.Paragraph,
            Default = true,
            StyleId = "Normal",
            StyleName = new() { Val = "Normal" },
            PrimaryStyle = new(),
            StyleParagraphProperties = new()
            {
                WidowControl = new() { Val = false },
                SnapToGrid = new() { Val = false },
                OverflowPunctuation = new() { Val = false },
                AutoSpaceDE = new() { Val = false },
                AutoSpaceDN = new() { Val = false },
                SpacingBetweenLines = Spacing(before: 0),
                Justification = new() { Val = W.JustificationValues.Both },
            },
            StyleRunProperties = new() { FontSize = new() { Val = Number(PageGrid.Size3) } },
        };

    private static W.Style HeadingStyle(int level, OfficialFont font)
    {
        var id = $"Heading{level}";
        var style = Paragraph(
            id,
            $"heading {level}",
            p =>
            {
                p.KeepNext = new();
                p.Indentation = FirstLine();
                p.OutlineLevel = new() { Val = level - 1 };
            },
            r => Face(r, font)
        );
        style.NextParagraphStyle = new() { Val = "Body" };
        return style;
    }

    private static W.Style Paragraph(
        string id,
        string name,
        Action<W.StyleParagraphProperties>? paragraph = null,
        Action<W.StyleRunProperties>? run = null
    )
    {
        var style = new W.Style
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
            StyleName = new() { Val = name },
            BasedOn = new() { Val = "Normal" },
            PrimaryStyle = new(),
            StyleParagraphProperties = new(),
            StyleRunProperties = new(),
        };
        paragraph?.Invoke(style.StyleParagraphProperties);
        run?.Invoke(style.StyleRunProperties);
        return style;
    }

    private static W.Style Character(string id, string name, Action<W.StyleRunProperties> run)
    {
        var style = new W.Style
        {
            Type = W.StyleValues.Character,
            StyleId = id,
            StyleName = new() { Val = name },
            StyleRunProperties = new(),
        };
        run(style.StyleRunProperties);
        return style;
    }

    private static void Face(W.StyleRunProperties run, OfficialFont font, int? size = null, string? colour = null)
    {
        run.RunFonts = font.Runs();
        if (size is { } halfPoints)
        {
            run.FontSize = new() { Val = Number(halfPoints) };
            run.FontSizeComplexScript = new() { Val = Number(halfPoints) };
        }

        if (colour is not null)
        {
            run.Color = new() { Val = colour };
        }
    }

    private static void Centred(W.StyleParagraphProperties p) => p.Justification = Centre();

    private static void RedLine(W.StyleParagraphProperties p)
    {
        p.ParagraphBorders = new()
        {
            BottomBorder = new()
            {
                Val = W.BorderValues.Single,
                Size = 12,
                Space = 6,
                Color = "FF0000",
            },
        };
        p.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = PageGrid.TextWidth - PageGrid.Character });
    }

    private static void TableText(W.StyleParagraphProperties p)
    {
        p.SpacingBetweenLines = Spacing(before: 0, line: 360);
        p.Justification = new() { Val = W.JustificationValues.Left };
    }

    private static void PageNumber(W.StyleParagraphProperties p, bool odd)
    {
        p.SpacingBetweenLines = Spacing(before: 0, line: PageGrid.FooterLine);
        p.Indentation = odd
            ? new() { Right = Number(PageGrid.Size4 * 10), RightChars = 100 }
            : new() { Left = Number(PageGrid.Size4 * 10), LeftChars = 100 };
        p.Justification = odd ? Right() : new() { Val = W.JustificationValues.Left };
    }

    private static void Marker(W.StyleParagraphProperties p) => p.SpacingBetweenLines = Spacing(before: 0, line: 20);

    private static W.Indentation FirstLine() => new() { FirstLine = Number(2 * PageGrid.Character), FirstLineChars = 200 };

    private static W.SpacingBetweenLines Spacing(int before, int line = PageGrid.Line) =>
        new()
        {
            Before = Number(before),
            After = "0",
            Line = Number(line),
            LineRule = W.LineSpacingRuleValues.Exact,
        };

    private static W.Justification Centre() => new() { Val = W.JustificationValues.Center };

    private static W.Justification Right() => new() { Val = W.JustificationValues.Right };

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
