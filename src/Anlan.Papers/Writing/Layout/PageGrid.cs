namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// Measures of GB/T 9704-2012 §5: A4, margin at the head 37 mm, at the binding 28 mm, text area 156 × 225 mm, 22 lines of 28 characters
/// in size 3 (16 pt). Unit: twentieth of a point, as the file format counts.
/// </summary>
internal static class PageGrid
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;
    public const int TextWidth = PageWidth - Left - Right;
    public const int TextHeight = PageHeight - Top - Bottom;

    /// <summary>225 mm / 22 = 28.99 pt; rounded down, since 22 lines of the rounded up value no longer fit.</summary>
    public const int Line = 579;

    /// <summary>156 mm / 28 = 15.79 pt.</summary>
    public const int Character = 315;

    /// <summary>
    /// What each character gives up against its 16 pt so that 28 fit: 0.3 pt. 0.25 pt would do by the sum, but LibreOffice takes 1.5 pt off the
    /// line to centre the section's grid. Justified lines stretch to the margin again.
    /// </summary>
    public const int CharacterSpacing = -6;

    /// <summary>The same for the section's grid, where the unit is 1/4096 pt; shown by the page set-up of word processors.</summary>
    public const int GridCharacterSpace = -849;

    /// <summary>The page number's stroke stands 7 mm below the text area (§7.5); its line is 20 pt high and grows upwards from here.</summary>
    public const int Footer = Bottom - 397 - (FooterLine / 2);

    public const int FooterLine = 400;

    /// <summary>Sizes in half points: 2号, 3号, 4号, 小四, and the upper limit of the issuer's mark (22 mm high).</summary>
    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;
    public const int SizeTable = 24;
    public const int SizeMark = 124;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>Width of a text in characters: a Latin letter or digit is half a character wide.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(r => r.Value < 0x2000 ? 0.5 : 1);
}
