using System.Text;

namespace Anlan.Papers.Reading.Normal;

/// <summary>Takes marks and white space out of one line and makes its punctuation full-width, keeping the offset of every character.</summary>
internal static class LineCleaner
{
    public static SourceLine Clean(string source, int start, int end)
    {
        var at = start;
        var indent = 0;
        for (; at < end && IsBlank(source[at]); at++)
            indent += source[at] == '\u3000' ? 2 : 1;
        var markdown = 0;
        while (at < end && source[at] == '#' && markdown < 7)
            (markdown, at) = (markdown + 1, at + 1);
        while (at < end && source[at] == '>')
            at++;
        while (at < end && IsBlank(source[at]))
            at++;
        var isItem =
            at + 1 < end
            && source[at] is '-' or '*' or '+' or '•' or '●' or '■' or '◆'
            && source[at] != source[at + 1]
            && (IsBlank(source[at + 1]) || source[at] > '\u2000');
        if (isItem)
            at++;
        var text = new StringBuilder(end - at);
        var offsets = new List<int>(end - at);
        var bold = new List<int>();
        var (width, marks) = (0, 0);
        for (; at < end; at++)
        {
            width += source[at] < '\u2000' ? 1 : 2;
            if (source[at] == '*' && at + 1 < end && source[at + 1] == '*' && (at == 0 || source[at - 1] != '*') && marks++ % 2 == 0)
                bold.Add(text.Length);
            Append(source, at, end, text, offsets);
        }
        return new SourceLine(text.ToString(), [.. offsets], width, indent, markdown, isItem, bold);
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' or '\u2060';

    private static void Append(string source, int at, int end, StringBuilder text, List<int> offsets)
    {
        var c = source[at];
        if (IsBlank(c))
        {
            // Words of a foreign name keep their space; everything else in Chinese text has none.
            // Only the last blank of a run looks ahead, so that a long run costs no more than its length.
            if (at + 1 >= end || text.Length == 0 || !char.IsAsciiLetter(text[^1]) || !char.IsAsciiLetterOrDigit(source[at + 1]))
                return;
            c = ' ';
        }
        else if (c is '*' or '`' or '\0')
            return;
        else
            c = Widen(c, text.Length > 0 ? text[^1] : '\n', at + 1 < end ? source[at + 1] : '\n', text);
        if (c == ' ' && text.Length > 0 && text[^1] == ' ')
            return;
        text.Append(c);
        offsets.Add(at);
    }

    private static char Widen(char c, char before, char after, StringBuilder line)
    {
        var inNumber = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return c switch
        {
            ',' => inNumber ? c : '，',
            ':' => inNumber ? c : '：',
            ';' => '；',
            '(' => '（',
            ')' => '）',
            '?' => '？',
            '!' => '！',
            '|' => '；',
            '"' => OpenQuotes(line) ? '”' : '“',
            '〝' => '“',
            '〞' or '＂' => '”',
            '﹝' or '［' when char.IsAsciiDigit(after) => '〔',
            '﹞' or '］' when char.IsAsciiDigit(before) => '〕',
            '[' when char.IsAsciiDigit(after) => '〔',
            ']' when char.IsAsciiDigit(before) => '〕',
            '︰' => '：',
            >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' => (char)(c - 0xFEE0),
            // PDF fonts print radicals in place of characters: ⼀ for 一.
            >= '\u2E80' and <= '\u2FDF' => c.ToString().Normalize(NormalizationForm.FormKC)[0],
            _ => c,
        };
    }

    /// <summary>Whether a straight quotation mark at the end of the line would close one.</summary>
    private static bool OpenQuotes(StringBuilder line)
    {
        for (var i = line.Length - 1; i >= 0 && i > line.Length - 60; i--)
        {
            if (line[i] == '”')
                return false;
            if (line[i] == '“')
                return true;
        }
        return false;
    }
}
