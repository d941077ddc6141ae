using System.Text;

namespace Anlan.Papers.Likeness;

/// <summary>
/// What of a text counts when it is compared with another one: its letters two by two, in one writing (full and half width, composed or not), without
/// blanks and marks, every number as one sign. So a copy whose numbers were changed (第5条 for 第6条) is the same text.
/// </summary>
public sealed class TextPrint
{
    private const char NumberSign = '#';

    private const string ChineseDigits = "〇零一二三四五六七八九十百千万两";

    /// <summary>Pairs of letters, sorted; one that occurs twice stands twice.</summary>
    private readonly int[] pairs;

    private TextPrint(string letters)
    {
        Letters = letters;
        pairs = new int[Math.Max(0, letters.Length - 1)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (letters[i] << 16) | letters[i + 1];
        }

        Array.Sort(pairs);
    }

    /// <summary>The letters that are compared.</summary>
    public string Letters { get; }

    public static TextPrint Of(string? text)
    {
        var letters = new StringBuilder();
        foreach (var c in Normalised(text ?? ""))
        {
            if (char.IsDigit(c) || ChineseDigits.Contains(c, StringComparison.Ordinal))
            {
                if (letters.Length == 0 || letters[^1] != NumberSign)
                {
                    letters.Append(NumberSign);
                }
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return new TextPrint(letters.ToString());
    }

    /// <summary>How many pairs of letters both have.</summary>
    internal int Shared(TextPrint other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < pairs.Length && j < other.pairs.Length)
        {
            var order = pairs[i].CompareTo(other.pairs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    internal int Count => pairs.Length;

    private static string Normalised(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: compared as it stands.
            return text;
        }
    }
}
