using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// The five faces of an official paper. The file names the customary fonts; each entry of its font table names what to take where
/// that font is not installed. No font is embedded: the customary ones are commercial.
/// </summary>
internal sealed record OfficialFont(string Name, string Fallback, W.FontFamilyValues Family)
{
    public static readonly OfficialFont Body = new("仿宋_GB2312", "仿宋", W.FontFamilyValues.Modern);
    public static readonly OfficialFont Title = new("方正小标宋简体", "方正小标宋_GBK", W.FontFamilyValues.Script);
    public static readonly OfficialFont Black = new("黑体", "SimHei", W.FontFamilyValues.Modern);
    public static readonly OfficialFont Script = new("楷体_GB2312", "楷体", W.FontFamilyValues.Modern);
    public static readonly OfficialFont Song = new("宋体", "SimSun", W.FontFamilyValues.Roman);

    public static readonly IReadOnlyList<OfficialFont> All = [Body, Title, Black, Script, Song];

    /// <summary>
    /// One face for Chinese and Latin alike: curly quotes, dashes and dots then always come from the Chinese face and keep their full width.
    /// </summary>
    public W.RunFonts Runs() =>
        new()
        {
            Ascii = Name,
            HighAnsi = Name,
            EastAsia = Name,
            ComplexScript = Name,
            Hint = W.FontTypeHintValues.EastAsia,
        };

    public static W.Fonts Table() =>
        new(
            All.Select(font => new W.Font(
                new W.AltName { Val = font.Fallback },
                new W.FontCharSet { Val = "86" },
                new W.FontFamily { Val = font.Family },
                new W.Pitch { Val = W.FontPitchValues.Variable }
            )
            {
                Name = font.Name,
            })
        );
}
