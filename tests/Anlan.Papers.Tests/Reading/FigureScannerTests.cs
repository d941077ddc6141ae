using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Tests.Reading;

public sealed class FigureScannerTests
{
    private static IEnumerable<string> Read(string text) => FigureScanner.Scan(text).Select(f => f.Text);

    private static Figure One(string text) => Assert.Single(FigureScanner.Scan(text));

    [Fact]
    public void Counts_carry_their_measure_word_and_hedges() =>
        Assert.Equal(
            ["2236次", "近90%", "不足3200元", "803家次", "17000余份", "6%以上", "1.2万多家", "近3年"],
            Read("自查2236次，占比近90%，月薪不足3200元，检查803家次，查阅17000余份，达6%以上，机构1.2万多家，近3年的计划")
        );

    [Fact]
    public void Dates_document_numbers_names_and_hotlines_are_no_figures() =>
        Assert.Empty(Read("2023年6月19日至12月1日，按照〔2019〕82号和第285号令，“9041”“4·18”事故后开通12350，A1区"));

    [Fact]
    public void Households_before_a_word_for_contractors_are_counted() => Assert.Equal("11户", One("11户外包单位未统一管理").Text);

    [Fact]
    public void A_number_in_ten_thousands_stands_for_its_interval()
    {
        var figure = One("处罚5.48万件");

        Assert.Equal((54800m, 54750m, 54849m, "件"), (figure.Value, figure.Low, figure.High, figure.Unit));
    }

    [Fact]
    public void Fractions_ratios_and_written_counts_are_read()
    {
        Assert.Equal(("三分之一", FigureKind.Fraction), (One("占总数三分之一").Text, One("占总数三分之一").Kind));
        Assert.Equal(0.25m, One("规定不超过1/4").Value);
        Assert.Equal((300m, FigureKind.Ratio), (One("监管比例达到1:300").Value, One("监管比例达到1:300").Kind));
        Assert.Equal((5m, "个"), (One("存在以下五个方面的问题").Value, One("存在以下五个方面的问题").Unit));
    }

    [Fact]
    public void A_bare_zero_counts_where_the_sentence_says_it_is_an_amount() => Assert.Equal(0m, One("行政处罚罚款金额为0。").Value);

    [Fact]
    public void A_measure_word_that_is_the_start_of_another_word_is_none() => Assert.Empty(Read("共有5家具厂门前"));
}
