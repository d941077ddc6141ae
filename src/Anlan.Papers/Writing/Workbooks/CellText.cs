using System.Text.RegularExpressions;
using Anlan.Papers.Writing.Layout;

namespace Anlan.Papers.Writing.Workbooks;

/// <summary>Text as a cell can hold it.</summary>
internal static partial class CellText
{
    /// <summary>Most characters of a cell; a longer text makes Excel offer a “repair” that drops it.</summary>
    public const int Longest = 32_767;

    private const string CutMark = "……（超过单元格上限，以下未导出）";

    public static string Of(string value)
    {
        var text = PrintableText.Clean(value);
        if (text.Length > Longest)
        {
            var end = Longest - CutMark.Length;
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), CutMark);
        }

        return text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F$0") : text;
    }

    /// <summary>Lines a text takes in a column of this width (in Latin characters; a hanzi takes two).</summary>
    public static int Lines(string? text, double width)
    {
        if (text is null || (text.Length * 2 < width && !text.Contains('\n', StringComparison.Ordinal)))
        {
            return 1;
        }

        // One hanzi of each line is lost to the cell's margin and to words that are not broken.
        var room = Math.Max(2, width - 2);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(PageGrid.Width(line) * 2 / room)));
    }

    /// <summary>Spreadsheets read _x0041_ inside a text as the letter A: the underscore itself has to be written so.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
