using Anlan.Rules.Codes;
using CsCheck;

namespace Anlan.Rules.Tests.Codes;

public sealed class UnifiedSocialCreditCodeTests
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> Codes =
        from head in Gen.OneOf("11", "12", "51", "91", "92", "93", "Y1")
        from region in Gen.Char["0123456789"].Array[6]
        from subject in Gen.Char[Symbols].Array[9]
        let body = head + new string(region) + new string(subject)
        select body + UnifiedSocialCreditCode.CheckCharacter(body);

    [Theory]
    [InlineData("91350100M000100Y43", '9', '1', "350100")]
    [InlineData("12100000400002259P", '1', '2', "100000")]
    [InlineData(" ９１３５０１００m000100y43 ", '9', '1', "350100")]
    public void A_published_code_is_read(string text, char authority, char type, string region)
    {
        var code = UnifiedSocialCreditCode.Parse(text).Value;

        Assert.Equal((authority, type, region), (code.Authority, code.OrganisationType, code.Region));
        Assert.NotNull(code.Organisation);
    }

    [Theory]
    [InlineData("91350100M000100Y4", "统一社会信用代码“91350100M000100Y4”有17位，应为18位，请核对。")]
    [InlineData(
        "9135O100M000100Y43",
        "统一社会信用代码“9135O100M000100Y43”里的O不会出现在代码中（不用I、O、S、V、Z），可能是相近的数字，请核对。"
    )]
    [InlineData("91350100M00010*Y43", "统一社会信用代码“91350100M00010*Y43”里的“*”不是数字或大写字母，请核对。")]
    [InlineData("913501A0M000100Y43", "统一社会信用代码“913501A0M000100Y43”的第3到8位应为数字（行政区划），请核对。")]
    [InlineData("91350100M000100Y34", "统一社会信用代码“91350100M000100Y34”的校验位不对，可能输错了一位或颠倒了两位，请对照营业执照核对。")]
    public void A_wrong_code_is_refused_with_its_reason(string text, string refusal)
    {
        Assert.Equal(refusal, UnifiedSocialCreditCode.Parse(text).Refusal);
    }

    [Fact]
    public void Every_single_substitution_is_caught()
    {
        Codes.Sample(code =>
            UnifiedSocialCreditCode.Parse(code).Ok && Slips.Substitutions(code, Symbols).All(s => !UnifiedSocialCreditCode.Parse(s).Ok)
        );
    }

    [Fact]
    public void Every_exchange_of_two_characters_is_caught_but_that_of_first_and_last()
    {
        Codes.Sample(code =>
            Enumerable.Range(1, 16).All(distance => Slips.Exchanges(code, distance).All(s => !UnifiedSocialCreditCode.Parse(s).Ok))
        );
        Codes.Where(c => c[0] != c[17]).Sample(code => UnifiedSocialCreditCode.Parse(Slips.Exchange(code, 0, 17)).Ok);
    }

    [Fact]
    public void A_subject_with_a_wrong_inner_check_still_is_a_code()
    {
        var body = "91110105M000100Y5";
        var code = UnifiedSocialCreditCode.Parse(body + UnifiedSocialCreditCode.CheckCharacter(body)).Value;

        Assert.Null(code.Organisation);
    }
}
