namespace Anlan.Rules.Text;

/// <summary>Codes and figures typed with a Chinese input method: full-width characters to their narrow forms, white space away.</summary>
public static class Narrow
{
    /// <summary>The text with full-width ASCII (０ Ａ （) made narrow and all white space removed.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Count(c => !IsSpace(c)),
            text,
            static (span, source) =>
            {
                var at = 0;
                foreach (var c in source)
                {
                    if (!IsSpace(c))
                    {
                        span[at++] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
                    }
                }
            }
        );
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
