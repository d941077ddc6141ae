using System.Text.RegularExpressions;

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

        return LooksEscaped().Replace(text, "_x005F$0");
    }

    /// <summary>Spreadsheets read _x0041_ inside a text as the letter A: the underscore itself has to be written so.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
