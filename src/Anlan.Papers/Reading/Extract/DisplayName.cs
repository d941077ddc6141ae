using System.Globalization;
using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>A file name as it may stand in a message: last path part, no control or direction characters, not endless.</summary>
internal static class DisplayName
{
    private const int Longest = 80;

    public static string Of(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
                continue;
            shown.Append(rune);
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
        }
        return shown.Length == 0 ? "未命名文件" : shown.ToString();
    }
}
