using System.Globalization;
using System.Text;

namespace Anlan.Modules.Documents;

/// <summary>File names as people sent them, made harmless: browsers and programs send whatever they like, paths and control characters included.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of the name without control and direction characters, cut to a length that keeps its ending.</summary>
    public static string Clean(string? sent)
    {
        var last = (sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (
                !IsHidden(Rune.GetUnicodeCategory(rune))
                && rune != Rune.ReplacementChar
                && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal)
            )
                kept.Append(rune);
        var name = kept.ToString().Trim(' ', '.');
        if (name.Length == 0)
            return "未命名文件";
        if (name.Length <= Longest)
            return name;
        var ending = Path.GetExtension(name) is { Length: <= 10 } e ? e : "";
        var end = Longest - ending.Length;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + ending;
    }

    private static bool IsHidden(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse;
}
