using Anlan.Rules.Numbering;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Finds the documents a text names, with the 文号 printed behind them.</summary>
public static class Citations
{
    /// <summary>No title or bracket behind it is longer; hostile text must not make each mark search the whole of it.</summary>
    private const int Longest = 300;

    /// <summary>All citations of a normal-form text in order; inner 〈〉 and 《》 belong to the title.</summary>
    public static IReadOnlyList<Citation> Find(string text)
    {
        var found = new List<Citation>();
        for (var at = 0; (at = text.IndexOf('《', at)) >= 0; )
        {
            var end = Close(text, at, '《', '》');
            if (end < 0)
            {
                at++;
                continue;
            }
            var bracket = end + 1 < text.Length && text[end + 1] == '（' ? Close(text, end + 1, '（', '）') : -1;
            var number = bracket < 0 ? null : NumberIn(text[(end + 2)..bracket]);
            found.Add(new Citation(text[(at + 1)..end], number, new TextSpan(at, number is null ? end + 1 : bracket + 1)));
            at = end + 1;
        }
        return found;
    }

    /// <summary>The bracket holds a number, perhaps with a remark behind it: （京政发〔2020〕20号，以下简称《决定》）.</summary>
    private static string? NumberIn(string bracket)
    {
        var printed = bracket.Split('，')[0];
        return DocumentNumber.Parse(printed).Ok ? printed : null;
    }

    /// <summary>Where the mark at an offset is closed; −1 when the paragraph ends before.</summary>
    private static int Close(string text, int open, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(text.Length, open + Longest) && text[i] != '\n'; i++)
        {
            if (text[i] == opening)
                depth++;
            else if (text[i] == closing && --depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>
    /// Whether two numbers printed behind the same title are the same number (〔2020〕 and [2020], 第020号 and 20号). Orders are named by
    /// their number alone: 市政府令第285号 is 北京市人民政府令第285号.
    /// </summary>
    internal static bool SameNumber(string a, string b) =>
        (DocumentNumber.Parse(a), DocumentNumber.Parse(b)) switch
        {
            ({ Ok: true, Value: { Kind: DocumentNumberKind.Order } one }, { Ok: true, Value: { Kind: DocumentNumberKind.Order } other }) =>
                one.Number == other.Number,
            ({ Ok: true, Value: var one }, { Ok: true, Value: var other }) => one.ToString() == other.ToString(),
            _ => a == b,
        };
}
