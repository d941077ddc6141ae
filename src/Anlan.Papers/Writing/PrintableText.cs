using System.Text;

namespace Anlan.Papers.Writing;

/// <summary>
/// Text as it may stand in a printed paper or a cell. Users paste from anywhere: one character that XML forbids makes the whole file
/// unreadable, and a direction override makes a line read otherwise than it is stored.
/// </summary>
internal static class PrintableText
{
    /// <summary>
    /// The text without control and direction characters; half surrogate pairs become U+FFFD, every kind of line end becomes '\n'.
    /// Rare hanzi (U+20000 and above) and variation selectors stay.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var joined = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var rune in joined.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            {
                result.Append('\n');
            }
            else if (rune.Value is '\n' or '\t' || IsPrintable(rune.Value))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>The non-empty lines, trimmed, with tabs as blanks: a line of the input is a paragraph of the paper.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        Clean(text).Replace('\t', ' ').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>The whole text on one line, for places of a paper that are one line by their nature (names, numbers).</summary>
    public static string Line(string? text) => string.Concat(Lines(text));

    /// <summary>Nearly every text: nothing to drop, so nothing to copy. Large exports live on this.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || (c != '\n' && c != '\t' && !IsPrintable(c)) || c is '\u2028' or '\u2029')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrintable(int value) =>
        value switch
        {
            < 0x20 or (>= 0x7F and < 0xA0) => false,
            >= 0x202A and <= 0x202E => false,
            >= 0x2066 and <= 0x2069 => false,
            0xFEFF or 0xFFFE or 0xFFFF => false,
            _ => (value & 0xFFFE) != 0xFFFE,
        };
}
