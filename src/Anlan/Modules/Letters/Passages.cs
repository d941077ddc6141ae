using System.Globalization;
using Anlan.Papers.Reading;

namespace Anlan.Modules.Letters;

/// <summary>
/// Finds words of the normal form (joined, no stray spaces, full-width signs) in the letter as extracted, where lines are broken and marks stand between.
/// </summary>
internal static class Passages
{
    /// <summary>Half-width signs and the full-width ones the normal form has in their place.</summary>
    private const string Half = ",;:()?!";
    private const string Full = "，；：（）？！";

    /// <summary>A passage of one problem is no longer than this.</summary>
    public const int Longest = 2000;

    /// <summary>A passage somebody selected, without white space at its ends; nothing when the offsets name none that can be a problem's.</summary>
    /// <param name="from">Offset in the letter, as text from outside.</param>
    /// <param name="to">Offset behind its last character.</param>
    public static TextSpan? Selected(string letter, string? from, string? to)
    {
        if (Offset(from) is not { } start || Offset(to) is not { } end || end > letter.Length)
            return null;
        while (start < end && Folded(letter[start]) is null)
            start++;
        while (end > start && Folded(letter[end - 1]) is null)
            end--;
        return end > start && end - start <= Longest ? new TextSpan(start, end) : null;
    }

    /// <summary>The words of a passage as a statement has them: lines joined, marks of the layout left out.</summary>
    public static string Joined(string letter, TextSpan passage) =>
        string.Concat(letter[passage.Start..passage.End].Where(c => Folded(c) is not null));

    /// <summary>The first passage with the words of a statement; nothing when they do not stand in the letter in this order.</summary>
    public static TextSpan? Find(string letter, string statement)
    {
        var (folded, at) = Fold(letter);
        var (wanted, _) = Fold(statement);
        if (wanted.Length == 0)
            return null;
        var start = folded.IndexOf(wanted, StringComparison.Ordinal);
        return start < 0 ? null : new TextSpan(at[start], at[start + wanted.Length - 1] + 1);
    }

    /// <summary>The place in the letter that a place in the statement of a passage stands for.</summary>
    public static int SourceOf(string letter, TextSpan passage, string statement, int at)
    {
        var source = passage.Start;
        for (var i = 0; i < at; i++)
        {
            if (Folded(statement[i]) is not { } wanted)
                continue;
            var next = source;
            while (next < passage.End && Folded(letter[next]) != wanted)
                next++;
            // What the normal form has added is passed over without moving in the letter.
            if (next < passage.End)
                source = next + 1;
        }
        return source;
    }

    private static int? Offset(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;

    private static (string Text, List<int> At) Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var at = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Folded(text[i]) is not { } c)
                continue;
            folded.Append(c);
            at.Add(i);
        }
        return (folded.ToString(), at);
    }

    private static char? Folded(char c)
    {
        if (char.IsWhiteSpace(c) || c is '*' or '#' or '\u200B' or '\uFEFF')
            return null;
        var half = Half.IndexOf(c, StringComparison.Ordinal);
        return half < 0 ? c : Full[half];
    }
}
