using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// Sections of the paper: one upright section, interrupted by crosswise annexes. The imprint stands at the foot of the last page and that
/// page is upright, so a paper that ends with a crosswise annex gets one more page for it.
/// </summary>
internal sealed class DocumentSections(List<OpenXmlElement> elements, FooterIds footers)
{
    private bool _landscape;
    private bool _first = true;

    public void AddAnnexes(IReadOnlyList<Annex> annexes)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            var annex = annexes[i];
            var newSection = annex.Landscape || _landscape;
            if (newSection)
            {
                CloseSection(annex.Landscape);
            }

            var label = annexes.Count == 1 ? "附件" : FormattableString.Invariant($"附件{i + 1}");
            elements.Add(BodyParts.AnnexLabel(label, pageBreak: !newSection));
            elements.Add(BodyParts.AnnexTitle(annex.Title, annex.Landscape));
            elements.AddRange(BodyParts.Blocks(annex.Blocks, Width(annex.Landscape)));
        }
    }

    public void Finish(Imprint? imprint)
    {
        if (imprint is not null)
        {
            if (_landscape)
            {
                CloseSection(nextIsLandscape: false);
                // A section that opens with a floating table is not begun at all by LibreOffice: the table stays on the crosswise page.
                elements.Add(Make.Paragraph("Marker"));
            }

            elements.AddRange(ImprintParts.Of(imprint));
        }

        elements.Add(Properties());
    }

    private static int Width(bool landscape) => landscape ? PageGrid.PageHeight - PageGrid.Top - PageGrid.Bottom : PageGrid.TextWidth;

    private void CloseSection(bool nextIsLandscape)
    {
        var last = Make.Paragraph("Marker");
        last.ParagraphProperties!.SectionProperties = Properties();
        elements.Add(last);
        _landscape = nextIsLandscape;
    }

    private W.SectionProperties Properties()
    {
        var section = new W.SectionProperties(
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footers.Odd },
            new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = footers.Even },
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            Size(),
            Margins()
        );
        if (_first)
        {
            section.Append(new W.PageNumberType { Start = 1 });
            _first = false;
        }

        section.Append(
            new W.DocGrid
            {
                Type = W.DocGridValues.LinesAndChars,
                LinePitch = PageGrid.Line,
                CharacterSpace = PageGrid.GridCharacterSpace,
            }
        );
        return section;
    }

    private W.PageSize Size() =>
        _landscape
            ? new W.PageSize
            {
                Width = PageGrid.PageHeight,
                Height = PageGrid.PageWidth,
                Orient = W.PageOrientationValues.Landscape,
            }
            : new W.PageSize { Width = PageGrid.PageWidth, Height = PageGrid.PageHeight };

    /// <summary>A crosswise page is an upright one turned to the left: its head is at the binding.</summary>
    private W.PageMargin Margins()
    {
        var margins = _landscape
            ? new W.PageMargin
            {
                Top = PageGrid.Left,
                Bottom = PageGrid.Right,
                Left = PageGrid.Bottom,
                Right = PageGrid.Top,
                Footer = PageGrid.Right - 567,
            }
            : new W.PageMargin
            {
                Top = PageGrid.Top,
                Bottom = PageGrid.Bottom,
                Left = PageGrid.Left,
                Right = PageGrid.Right,
                Footer = PageGrid.Footer,
            };
        margins.Header = 851;
        margins.Gutter = 0;
        return margins;
    }
}
