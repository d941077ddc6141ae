using System.Text.RegularExpressions;
using Anlan.Rules.Numbering;
using Anlan.Rules.Text;

namespace Anlan.Rules.Laws;

/// <summary>Forms of titles and numbers that compare equal however they are printed.</summary>
internal static partial class LawKeys
{
    /// <summary>A title without 《》, spaces, year of the text and the name of the state.</summary>
    public static string OfTitle(string title)
    {
        // The year may stand inside or behind the book-title marks.
        var undated = YearOfText().Replace(Bare(YearOfText().Replace(Narrow.Of(title), "")), "");
        const string State = "中华人民共和国";
        return undated.StartsWith(State, StringComparison.Ordinal) && undated.Length > State.Length ? undated[State.Length..] : undated;
    }

    private static string Bare(string title) => title.Trim('《', '》', '〈', '〉', '<', '>');

    /// <summary>A number in canonical form; a standard's number without spaces and with one kind of dash.</summary>
    public static string OfNumber(string number) =>
        DocumentNumber.Parse(number) is { Ok: true } parsed
            ? parsed.Value.ToString()
            : Narrow.Of(number).ToUpperInvariant().Replace('—', '-').Replace('–', '-');

    [GeneratedRegex(@"\((?:\d{4}年?)?(?:修订|修正|修改|版|本)*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfText();
}
