using Anlan.Papers.Reading;

namespace Anlan.Modules.Supervision.Import;

/// <summary>
/// Finds words of the normal form (joined, no stray spaces, full-width signs) in the letter as extracted, where lines are broken and marks stand between.
/// </summary>
internal static class Passages
{
    /// <summary>Half-width signs and the full-width ones the normal form has in their place.</summary>
    private const string Half = ",;:()?!";
    private const string Full = "，；：（）？！";

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
