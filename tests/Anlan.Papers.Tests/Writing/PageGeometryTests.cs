using Anlan.Papers.Writing;
using UglyToad.PdfPig;

namespace Anlan.Papers.Tests.Writing;

/// <summary>GB/T 9704-2012 measured on the rendered page. Lengths in millimetres.</summary>
public sealed class PageGeometryTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    private const double Left = 28;
    private const double Right = 210 - 26;
    private const double Top = 37;
    private const double Bottom = 297 - 35;
    private const double Line = 225.0 / 22;

    [Fact]
    public async Task A_full_page_has_22_lines_of_28_characters_inside_the_margins()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Plain(new BodyText(PaperSamples.Hanzi(28 * 22 * 4))).ToDocx());
        var page = pdf.GetPage(2);
        Assert.Equal((210, 297), (Math.Round(PdfLines.Millimetres(page.Width)), Math.Round(PdfLines.Millimetres(page.Height))));
        var lines = PdfLines.Of(page).Where(l => !l.Text.Contains('—', StringComparison.Ordinal)).ToList();
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Letters.Count));
        Assert.All(lines, line => Assert.InRange(line.Left, Left - 1, Left + 1));
        Assert.All(lines, line => Assert.InRange(line.Right, Right - 1, Right + 1));
        Assert.InRange(lines[0].Baseline, Top, Top + Line);
        Assert.InRange(lines[^1].Baseline, Bottom - Line, Bottom);
        Assert.InRange(lines[^1].Baseline - lines[0].Baseline, (21 * Line) - 1, (21 * Line) + 1);
    }

    [Fact]
    public async Task The_title_is_centred_and_each_heading_level_has_its_face()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Full().ToDocx());
        var first = PdfLines.Of(pdf.GetPage(1));
        foreach (var title in new[] { first.Containing("安和区贯彻落实"), first.Containing("第三督察组") })
        {
            Assert.InRange((title.Left + title.Right) / 2, ((Left + Right) / 2) - 1, ((Left + Right) / 2) + 1);
            Assert.Contains("Serif", title.Letters[0].FontName, StringComparison.Ordinal);
            Assert.Contains("Bold", title.Letters[0].FontName, StringComparison.Ordinal);
            Assert.InRange(title.Letters[0].PointSize, 21.5, 22.5);
        }

        var all = AllLines(pdf);
        AssertFace("Sans", all.Containing("一、总体要求"));
        AssertFace("WenKai", all.Containing("（一）工作目标"));
        AssertFace("WenKai", all.Containing("（二）分工明确。"));
        AssertFace("Serif", all.Containing("1.第三层"));
        Assert.InRange(all.Containing("1.第三层").Left, Left + (2 * 156 / 28.0) - 1, Left + (2 * 156 / 28.0) + 1);
        Assert.Contains("Serif", all.Containing("各单位对照清单").Letters[^1].FontName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_list_of_a_plan_names_and_dates_stand_on_one_line_and_a_row_on_one_page()
    {
        var plan = LetterSamples.Plan(asTable: true);
        var items = Enumerable
            .Range(1, 12)
            .Select(n =>
                plan.Items[0] with
                {
                    Number = n,
                    Person = "副局长 李建国",
                    DueOn = new DateOnly(2026, 12, 10),
                    Measures = [$"起{n}：" + PaperSamples.Hanzi(60), PaperSamples.Hanzi(60), $"止{n}。"],
                }
            );
        using var pdf = await office.RenderAsync((plan with { Items = [.. items] }).ToDocument().ToDocx());
        var lines = AllLines(pdf).Select(l => l.Text.Replace(" ", "", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, lines.Count(l => l.Contains("副局长李建国", StringComparison.Ordinal)));
        Assert.Equal(12, lines.Count(l => l.Contains("2026年12月10日", StringComparison.Ordinal)));
        for (var n = 1; n <= 12; n++)
            Assert.Contains(
                pdf.GetPages(),
                page =>
                    PdfLines.Of(page).Any(l => l.Text.Contains($"起{n}：", StringComparison.Ordinal))
                    && PdfLines.Of(page).Any(l => l.Text.Contains($"止{n}。", StringComparison.Ordinal))
            );
    }

    [Fact]
    public async Task A_signature_never_stands_alone_on_a_page()
    {
        // So much text that the signature falls on the next page at one of the lengths.
        for (var lines = 14; lines <= 20; lines++)
        {
            var paper = PaperSamples.Plain(new BodyText(string.Join('\n', Enumerable.Range(1, lines).Select(n => $"第{n}段。")))) with
            {
                Signature = new Signature { Issuers = ["安和区安全生产委员会"], Date = new DateOnly(2026, 12, 10) },
            };
            using var pdf = await office.RenderAsync(paper.ToDocx());
            var page = pdf.GetPages().Single(p => PdfLines.Of(p).Any(l => l.Text.Contains("安全生产委员会", StringComparison.Ordinal)));
            Assert.Contains(PdfLines.Of(page), l => l.Text.Contains("段。", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_numbers_stand_right_on_odd_and_left_on_even_pages_one_character_in()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Plain(new BodyText(PaperSamples.Hanzi(28 * 22 * 3))).ToDocx());
        const double OneCharacter = 14 * 25.4 / 72;
        for (var number = 1; number <= 3; number++)
        {
            var line = PdfLines.Of(pdf.GetPage(number))[^1];
            Assert.Equal($"—{number}—", line.Text);
            Assert.InRange(line.Letters[0].PointSize, 13.5, 14.5);
            Assert.InRange(line.Baseline, Bottom + 7 - 1, Bottom + 7 + 3);
            var (at, expected) = number % 2 == 1 ? (line.Right, Right - OneCharacter) : (line.Left, Left + OneCharacter);
            Assert.InRange(at, expected - 1, expected + 1);
        }
    }

    [Fact]
    public async Task The_imprint_stands_at_the_foot_of_the_last_page_and_the_red_head_at_its_place()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Full().ToDocx());
        var last = PdfLines.Of(pdf.GetPage(pdf.NumberOfPages)).Containing("印发");
        Assert.InRange(last.Baseline, Bottom - 10, Bottom);
        var mark = PdfLines.Of(pdf.GetPage(1)).Containing("中共安和区委办公室");
        var markTop = mark.Baseline - (0.85 * mark.Letters[0].PointSize * 25.4 / 72);
        Assert.InRange(markTop, Top + 35 - 2, Top + 35 + 3);
        var suffix = PdfLines.Of(pdf.GetPage(1)).Containing("文件");
        Assert.InRange((mark.Left + suffix.Right) / 2, ((Left + Right) / 2) - 2, ((Left + Right) / 2) + 2);
    }

    [Fact]
    public async Task A_crosswise_annex_lies_across_and_the_paper_ends_upright()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Full().ToDocx());
        var widths = pdf.GetPages().Select(p => p.Width > p.Height).ToList();
        Assert.Equal(1, widths.Count(across => across));
        Assert.False(widths[^1]);
        Assert.Contains("附件2", AllLines(pdf).Select(l => l.Text));
    }

    [Fact]
    public async Task The_imprint_after_a_crosswise_annex_gets_an_upright_page_of_its_own()
    {
        using var pdf = await office.RenderAsync(LetterSamples.Plan(asTable: true).ToDocument().ToDocx());
        var last = pdf.GetPage(pdf.NumberOfPages);
        Assert.True(last.Height > last.Width);
        Assert.InRange(PdfLines.Of(last).Containing("印发").Baseline, Bottom - 10, Bottom);
    }

    [Fact]
    public async Task Name_and_date_stand_right_and_centred_on_each_other()
    {
        using var pdf = await office.RenderAsync(PaperSamples.Full().ToDocx());
        var all = AllLines(pdf);
        var date = all.Containing("2026年11月4日");
        var name = all.Last(l => l.Text == "安和区人民政府办公室");
        Assert.InRange((name.Left + name.Right - date.Left - date.Right) / 2, -0.5, 0.5);
        Assert.InRange(Right - date.Right, 3 * 156 / 28.0, 7 * 156 / 28.0);
    }

    private static List<PdfLine> AllLines(PdfDocument pdf) => [.. pdf.GetPages().SelectMany(PdfLines.Of)];

    private static void AssertFace(string face, PdfLine line) => Assert.Contains(face, line.Letters[1].FontName, StringComparison.Ordinal);
}
