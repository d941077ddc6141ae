using Anlan.Rules.Text;

namespace Anlan.Rules.Codes;

/// <summary>
/// 组织机构代码 (GB 11714): eight digits or letters and a check character. Used alone until 2015; since then characters 9 to 17 of the
/// unified social credit code.
/// </summary>
/// <remarks>
/// The check works modulo 11 over 36 symbols: it misses a symbol replaced by one that is 11, 22 or 33 places away (0 B M X, 1 C N Y …)
/// and two such neighbours changing places; and it takes an ending 1X for X1. Everything else of the two kinds is caught.
/// </remarks>
public sealed record OrganisationCode
{
    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganisationCode(string value) => Value = value;

    /// <summary>Nine characters without the hyphen.</summary>
    public string Value { get; }

    /// <summary>Reads a code with or without the hyphen before the check character.</summary>
    public static Parsed<OrganisationCode> Parse(string text)
    {
        var value = Narrow.Of(text).ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        if (value.Length != 9 || !value.All(c => Symbols.Contains(c, StringComparison.Ordinal)))
        {
            return Parsed<OrganisationCode>.Refused($"组织机构代码“{text}”应为9位数字或大写字母，请核对。");
        }

        return CheckCharacter(value.AsSpan(0, 8)) == value[8]
            ? Parsed<OrganisationCode>.Of(new OrganisationCode(value))
            : Parsed<OrganisationCode>.Refused($"组织机构代码“{text}”的校验位不对，可能输错了一位，请对照证照核对。");
    }

    /// <summary>Check character of the first eight characters, which must be digits or capitals; for made-up codes.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Symbols.IndexOf(body[i], StringComparison.Ordinal);
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>As printed on the certificate: 12345678-9.</summary>
    public override string ToString() => $"{Value[..8]}-{Value[8]}";
}
