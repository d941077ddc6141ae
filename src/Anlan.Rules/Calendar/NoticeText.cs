using System.Text;

namespace Anlan.Rules.Calendar;

/// <summary>A pasted notice without layout: white space gone, digits and punctuation in one width; every character still knows its line.</summary>
internal sealed class NoticeText
{
    private const string HalfWidth = "():,;[]~";
    private const string FullWidth = "（）：，；〔〕至";

    private readonly List<int> _lines = [];

    public NoticeText(string text)
    {
        var characters = new StringBuilder(text.Length);
        var line = 1;
        foreach (var c in text)
        {
            line += c == '\n' ? 1 : 0;
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                characters.Append(Normal(c));
                _lines.Add(line);
            }
        }

        Characters = characters.ToString();
    }

    /// <summary>The text to read.</summary>
    public string Characters { get; }

    /// <summary>Line of the pasted text (from 1) where the character at an index stood.</summary>
    public int LineAt(int index) => _lines[index];

    private static char Normal(char c)
    {
        if (c is >= '０' and <= '９')
        {
            return (char)(c - '０' + '0');
        }

        var at = HalfWidth.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? FullWidth[at]
            : c is '—' or '–' or '-' or '－' or '～' or '到' ? '至'
            : c is '【' or '［' ? '〔'
            : c is '】' or '］' ? '〕'
            : c;
    }
}
