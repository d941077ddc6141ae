namespace Anlan.Rules.Tests.Codes;

/// <summary>The typing slips that check characters are made for.</summary>
internal static class Slips
{
    /// <summary>Every code that differs from this one in one character.</summary>
    public static IEnumerable<string> Substitutions(string code, string symbols) =>
        from at in Enumerable.Range(0, code.Length)
        from symbol in symbols
        where symbol != code[at]
        select code[..at] + symbol + code[(at + 1)..];

    /// <summary>Every exchange of two characters <paramref name="distance"/> places apart that changes the code.</summary>
    public static IEnumerable<string> Exchanges(string code, int distance) =>
        from at in Enumerable.Range(0, code.Length - distance)
        where code[at] != code[at + distance]
        select Exchange(code, at, at + distance);

    public static string Exchange(string code, int first, int second)
    {
        var characters = code.ToCharArray();
        (characters[first], characters[second]) = (characters[second], characters[first]);
        return new string(characters);
    }
}
