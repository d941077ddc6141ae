using System.Globalization;
using Anlan.Rules.Codes;
using CsCheck;

namespace Anlan.Rules.Tests.Codes;

public sealed class CitizenNumberTests
{
    private static readonly Gen<string> Numbers =
        from region in Gen.OneOf("110105", "110228", "130102", "440305", "820000")
        from birth in Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2026, 11, 22).DayNumber]
        from sequence in Gen.Int[0, 999]
        let body = string.Create(CultureInfo.InvariantCulture, $"{region}{DateOnly.FromDayNumber(birth):yyyyMMdd}{sequence:000}")
        select body + CitizenNumber.CheckCharacter(body);

    [Fact]
    public void The_example_of_the_standard_is_read()
    {
        var number = CitizenNumber.Parse("11010519491231002x").Value;

        Assert.Equal(new DateOnly(1949, 12, 31), number.BirthDate);
        Assert.False(number.Male);
        Assert.Equal("110105", number.Region);
        Assert.Equal(73, number.AgeOn(new DateOnly(2023, 12, 30)));
        Assert.Equal(74, number.AgeOn(new DateOnly(2023, 12, 31)));
    }

    [Fact]
    public void A_log_line_never_carries_the_whole_number()
    {
        var number = CitizenNumber.Parse("11010519491231002X").Value;

        Assert.Equal("记录：110105********002X", $"记录：{number}");
    }

    [Theory]
    [InlineData("110105491231002", "这是15位的旧身份证号，已停用，请填写18位号码。")]
    [InlineData("1101051949123100", "身份证号应为18位，前17位是数字，最后一位是数字或X，请核对。")]
    [InlineData("11010519491231X02X", "身份证号应为18位，前17位是数字，最后一位是数字或X，请核对。")]
    [InlineData("99010519491231002X", "身份证号的前6位不是行政区划代码，请核对。")]
    [InlineData("110105194902310020", "身份证号的第7到14位不是一个存在的出生日期，请核对。")]
    [InlineData("110105194912310021", "身份证号的校验位不对，可能输错了一位或颠倒了两位，请对照证件核对。")]
    public void A_wrong_number_is_refused_without_repeating_it(string text, string refusal)
    {
        Assert.Equal(refusal, CitizenNumber.Parse(text).Refusal);
    }

    [Fact]
    public void Every_single_substitution_is_caught()
    {
        Numbers.Sample(number =>
            CitizenNumber.Parse(number).Ok && Slips.Substitutions(number, "0123456789X").All(s => !CitizenNumber.Parse(s).Ok)
        );
    }

    [Fact]
    public void Every_exchange_of_neighbours_is_caught()
    {
        Numbers.Sample(number => Slips.Exchanges(number, 1).All(s => !CitizenNumber.Parse(s).Ok));
    }

    [Fact]
    public void An_exchange_ten_places_apart_is_not_caught_by_the_check_character()
    {
        Numbers.Sample(number =>
            Slips.Exchanges(number[..17], 10).All(slip => CitizenNumber.CheckCharacter(slip) == number[17])
            && Slips.Exchanges(number[..17], 9).All(slip => CitizenNumber.CheckCharacter(slip) != number[17])
        );
    }
}
