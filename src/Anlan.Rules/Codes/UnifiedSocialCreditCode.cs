using Anlan.Rules.Text;

namespace Anlan.Rules.Codes;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): authority, organisation type, six digits of the registering region, nine characters of the subject
/// and a check character, over 31 symbols (no I, O, S, V, Z).
/// </summary>
/// <remarks>
/// The check works modulo the prime 31 with powers of 3 as weights: it catches every single wrong character and every exchange of two
/// characters, except that of the first with the last.
/// </remarks>
public sealed record UnifiedSocialCreditCode
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The eighteen characters, capitals.</summary>
    public string Value { get; }

    /// <summary>登记管理部门: 1 机构编制, 5 民政, 9 市场监管 …</summary>
    public char Authority => Value[0];

    /// <summary>机构类别 within the authority: 91 企业, 92 个体工商户, 93 农民专业合作社 …</summary>
    public char OrganisationType => Value[1];

    /// <summary>登记管理机关行政区划码: region of the registration, not of the premises; may be an office code outside GB/T 2260 (110302).</summary>
    public string Region => Value[2..8];

    /// <summary>The subject as organisation code, or null where its own check character is wrong, as in some early registrations.</summary>
    public OrganisationCode? Organisation => OrganisationCode.Parse(Value[8..17]) is { Ok: true } code ? code.Value : null;

    /// <summary>Reads a code, however typed.</summary>
    public static Parsed<UnifiedSocialCreditCode> Parse(string text)
    {
        var value = Narrow.Of(text).ToUpperInvariant();
        if (value.Length != Length)
        {
            return Refused($"统一社会信用代码“{text}”有{value.Length}位，应为18位，请核对。");
        }

        var wrong = value.FirstOrDefault(c => !Symbols.Contains(c, StringComparison.Ordinal));
        if (wrong != default)
        {
            return Refused(
                wrong is 'I' or 'O' or 'S' or 'V' or 'Z'
                    ? $"统一社会信用代码“{text}”里的{wrong}不会出现在代码中（不用I、O、S、V、Z），可能是相近的数字，请核对。"
                    : $"统一社会信用代码“{text}”里的“{wrong}”不是数字或大写字母，请核对。"
            );
        }

        if (!value[2..8].All(char.IsAsciiDigit))
        {
            return Refused($"统一社会信用代码“{text}”的第3到8位应为数字（行政区划），请核对。");
        }

        return CheckCharacter(value) == value[^1]
            ? Parsed<UnifiedSocialCreditCode>.Of(new UnifiedSocialCreditCode(value))
            : Refused($"统一社会信用代码“{text}”的校验位不对，可能输错了一位或颠倒了两位，请对照营业执照核对。");
    }

    /// <summary>Check character over the first seventeen characters, which must be symbols of the standard; for made-up codes.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Symbols.IndexOf(code[i], StringComparison.Ordinal);
        }

        return Symbols[(31 - sum % 31) % 31];
    }

    /// <summary>The eighteen characters.</summary>
    public override string ToString() => Value;

    private static Parsed<UnifiedSocialCreditCode> Refused(string sentence) => Parsed<UnifiedSocialCreditCode>.Refused(sentence);
}
