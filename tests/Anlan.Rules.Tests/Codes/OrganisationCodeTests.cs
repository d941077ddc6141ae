using Anlan.Rules.Codes;
using CsCheck;

namespace Anlan.Rules.Tests.Codes;

public sealed class OrganisationCodeTests
{
    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly Gen<string> Codes = Gen.Char[Symbols]
        .Array[8]
        .Select(body => new string(body) + OrganisationCode.CheckCharacter(body));

    [Theory]
    [InlineData("40000225-9")]
    [InlineData("M000100Y4")]
    public void Codes_inside_published_credit_codes_are_read(string text)
    {
        Assert.Equal(text.Replace("-", "", StringComparison.Ordinal), OrganisationCode.Parse(text).Value.Value);
        Assert.Equal('-', OrganisationCode.Parse(text).Value.ToString()[8]);
    }

    [Theory]
    [InlineData("40000225-8", "组织机构代码“40000225-8”的校验位不对，可能输错了一位，请对照证照核对。")]
    [InlineData("4000022-9", "组织机构代码“4000022-9”应为9位数字或大写字母，请核对。")]
    public void A_wrong_code_is_refused(string text, string refusal)
    {
        Assert.Equal(refusal, OrganisationCode.Parse(text).Refusal);
    }

    [Fact]
    public void A_substitution_is_missed_exactly_when_the_symbols_are_a_multiple_of_eleven_apart()
    {
        Codes.Sample(code =>
            Slips
                .Substitutions(code, Symbols)
                .All(slip =>
                {
                    var at = Enumerable.Range(0, 9).First(i => slip[i] != code[i]);
                    return OrganisationCode.Parse(slip).Ok == (at < 8 && Congruent(slip[at], code[at]));
                })
        );
    }

    [Fact]
    public void An_exchange_of_neighbours_is_missed_exactly_for_symbols_eleven_apart_and_for_a_last_1X()
    {
        Codes.Sample(code =>
            Enumerable
                .Range(0, 8)
                .Where(at => code[at] != code[at + 1])
                .All(at =>
                {
                    var missed = at < 7 ? Congruent(code[at], code[at + 1]) : code[7..] is "1X" or "X1";
                    return OrganisationCode.Parse(Slips.Exchange(code, at, at + 1)).Ok == missed;
                })
        );
        Assert.True(OrganisationCode.Parse("00000081X").Ok && OrganisationCode.Parse("0000008X1").Ok);
    }

    private static bool Congruent(char a, char b) =>
        (Symbols.IndexOf(a, StringComparison.Ordinal) - Symbols.IndexOf(b, StringComparison.Ordinal)) % 11 == 0;
}
