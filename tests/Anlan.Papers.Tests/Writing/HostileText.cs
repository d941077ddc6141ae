using System.Text;
using CsCheck;

namespace Anlan.Papers.Tests.Writing;

/// <summary>Texts with what breaks files: control characters, half surrogates, non-characters, markup, formulas, rare hanzi.</summary>
internal static class HostileText
{
    private static readonly string[] Nasty =
    [
        "\0",
        "\u0001",
        "\u000B",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "\uD800",
        "\uDC00",
        "\u202E",
        "\U0001FFFE",
        "<",
        ">",
        "&",
        "]]>",
        "\"",
        "'",
        "&#0;",
        "_x0000_",
        "_x000D_",
        "\t",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\u3000",
        "𠮷",
        "𪚥",
        "䶮",
        "葛\U000E0100",
        "👩‍🚒",
        "=1+1",
        "＝cmd",
        "+",
        "-",
        "@SUM(A1)",
        "＋",
        "－",
        "＠",
        "%0A",
        "《",
        "》",
        "“",
        "”",
        "（",
        "关于",
    ];

    private static readonly Gen<string> Hanzi = CsCheck
        .Gen.Int[0x4E00, 0x9FA5]
        .Select(c => ((char)c).ToString())
        .Array[1, 30]
        .Select(string.Concat);

    public static readonly Gen<string> Gen = CsCheck
        .Gen.OneOf(Hanzi, CsCheck.Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), CsCheck.Gen.Char.Select(c => c.ToString()))
        .Array[0, 20]
        .Select(string.Concat);

    /// <summary>Runs of common hanzi: whatever else is dropped, these must be printed.</summary>
    public static IEnumerable<string> HanziRuns(string text)
    {
        var run = new StringBuilder();
        foreach (var c in text.Append(' '))
        {
            if (c is >= '\u4E00' and <= '\u9FA5')
            {
                run.Append(c);
            }
            else if (run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }
        }
    }
}
