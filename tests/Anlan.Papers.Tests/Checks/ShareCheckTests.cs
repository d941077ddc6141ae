using CsCheck;

namespace Anlan.Papers.Tests.Checks;

public class ShareCheckTests
{
    [Theory]
    [InlineData("全镇企业开展自查2236次，仅上报隐患118次（5.3%）。", "ratio 5.3% consistent")]
    [InlineData("全镇企业开展自查2236次，仅上报隐患118次（5.2%）。", "ratio 5.2% truncated")]
    [InlineData("全镇企业开展自查2236次，仅上报隐患118次（5.8%）。", "ratio 5.8% wrong")]
    [InlineData("全镇企业开展自查2236次，仅上报隐患118次（53%）。", "ratio 53% wrong")]
    [InlineData("全区共有餐饮企业420家，其中未安装燃气报警器的105家，占比25%。", "ratio 25% consistent")]
    [InlineData("全区共有餐饮企业420家，其中未安装燃气报警器的105家，占比28%。", "ratio 28% wrong")]
    [InlineData("216家占全区8640家企业的2.5%。", "ratio 2.5% consistent")]
    [InlineData("216家占全区8640家企业的3.5%。", "ratio 3.5% wrong")]
    [InlineData("累计挂账隐患共486项，其中已整改480项，整改率为98.8%。", "ratio 98.8% consistent")]
    [InlineData("累计挂账隐患共486项，其中已整改480项，整改率为98.7%。", "ratio 98.7% truncated")]
    [InlineData("排查隐患500项，尚有20项未整改，整改率96%。", "ratio 96% consistent")]
    [InlineData("抽查企业126家，其中42家未签订协议，占抽查企业的三分之一。", "fraction 三分之一 consistent")]
    [InlineData("抽查企业126家，其中63家未签订协议，占抽查企业的三分之一。", "fraction 三分之一 wrong")]
    [InlineData("行政处罚5.48万件，涉及安全生产的仅80件，占比0.15%。", "ratio 0.15% consistent")]
    [InlineData("行政处罚5.48万件，涉及安全生产的仅80件，占比0.14%。", "ratio 0.14% truncated")]
    [InlineData("检查企业200家，发现问题企业130家，占比超过60%。", "ratio 超过60% consistent")]
    [InlineData("检查企业200家，发现问题企业90家，占比超过60%。", "ratio 超过60% wrong")]
    [InlineData("全区企业1.2万多家，监管人员仅40人，监管比例为1:300。", "ratio 1:300 consistent")]
    public void A_share_is_set_against_its_part_and_whole(string sentence, string verdict) =>
        Assert.Equal([verdict], Checking.Verdicts(sentence));

    [Theory]
    [InlineData("怀安区山区占比近90%。")]
    [InlineData("安民区高层建筑7028栋，占全市的30%，超高层建筑79栋，占全市的51%。")]
    [InlineData("全区共检查企业11879家次，挂账隐患901个，销账率91%以上。")]
    [InlineData("人口倒挂率为366%，房屋出租率91%。")]
    [InlineData("全市已有4937个行政村设立了巡查员，占行政村总数的73%，巡查员总数达10533人。")]
    [InlineData("某区参保率超过全市平均水平（23.2%）。")]
    [InlineData("组织2326家企业完成编制任务。全市信息系统应用企业达到15104家，系统使用率达到91.1%。")]
    [InlineData("排查隐患500项，整改400项，按期整改率95%。")]
    [InlineData("今年发生事故3起，事故起数在全市占比达6%以上。")]
    [InlineData("按照规定，管理人员不得少于从业人员的1/4。")]
    [InlineData("排查隐患63万余项，隐患整改率99.6%。")]
    public void A_share_without_operands_in_the_text_gets_no_verdict(string sentence) => Assert.Empty(Checking.Of(sentence));

    [Fact]
    public void The_whole_of_a_nested_share_is_the_one_that_fits_not_the_nearest() =>
        Assert.Equal(
            ["ratio 5.3% consistent", "ratio 0.3% consistent"],
            Checking.Verdicts("全镇企业开展自查2236次，仅上报隐患118次（5.3%），其中上报2个以上隐患的6次（0.3%）。")
        );

    [Fact]
    public void Both_kinds_of_a_common_share_are_checked() =>
        Assert.Equal(
            ["ratio 91.2% consistent", "ratio 91.2% wrong"],
            Checking.Verdicts("本市共发生事故34起、死亡34人，其中货运事故31起、死亡30人，占比均为91.2%。").Order()
        );

    [Fact]
    public void A_whole_named_in_the_opening_is_found_and_a_difference_of_counting_is_only_asked_about() =>
        Assert.Equal(
            ["fraction 三分之一 ask"],
            Checking.Verdicts("期间，抽查企事业单位126家次。\n发现37家企业存在43项问题，占抽查企业总数三分之一。")
        );

    [Fact]
    public void Lists_under_分别_are_taken_by_position() =>
        Assert.Equal(
            ["ratio 60% consistent", "ratio 30% ask", "sum 50 consistent"],
            Checking.Verdicts("共检查企业50家，甲类企业30家、乙类企业20家，分别占60%和30%。")
        );

    [Fact]
    public void The_note_shows_the_calculation_and_what_to_write()
    {
        var check = Assert.Single(Checking.Of("开展自查2236次，仅上报隐患118次（5.2%）。"));

        Assert.Equal("118次÷2236次=5.277%，四舍五入应为5.3%，原文5.2%是直接舍去尾数。", check.Note);
        Assert.Equal([118m, 2236m], check.Operands);
        Assert.Equal("5.277%", check.Recomputed);
        Assert.Equal("开展自查2236次，仅上报隐患118次（5.2%）", check.Quote);
        Assert.Equal(0, check.At.Start);
    }

    [Theory]
    [InlineData(369, 24_600, 0, 1, "truncated")]
    [InlineData(369, 24_600, 0, 2, "consistent")]
    public void What_stands_exactly_between_two_prints_goes_up(int part, int whole, int decimals, int stated, string verdict) =>
        Assert.Equal(verdict, VerdictOf(part, whole, decimals, stated));

    private static readonly Gen<(int Part, int Whole, int Decimals)> Shares = Gen.Select(
        Gen.Int[11, 400],
        Gen.Int[500, 90_000],
        Gen.Int[0, 2]
    );

    [Fact]
    public void A_rightly_rounded_share_is_consistent_whatever_the_numbers() =>
        Shares.Sample(
            (part, whole, decimals) =>
                VerdictOf(part, whole, decimals, Math.Round(Percent(part, whole), decimals, MidpointRounding.AwayFromZero)) == "consistent"
        );

    [Fact]
    public void A_cut_off_share_is_truncated_whatever_the_numbers() =>
        Shares
            .Where(s =>
                Cut(s) < Math.Round(Percent(s.Part, s.Whole), s.Decimals, MidpointRounding.AwayFromZero)
                && Cut(s) > 0
                && !IsRoundTen(Cut(s), s.Decimals)
            )
            .Sample((part, whole, decimals) => VerdictOf(part, whole, decimals, Cut((part, whole, decimals))) == "truncated");

    [Fact]
    public void A_wrong_share_is_called_wrong_or_asked_about_whatever_the_numbers() =>
        Gen.Select(Shares, Gen.Int[20, 80], Gen.Bool)
            .Select(
                (s, off, up) =>
                {
                    var exact = Percent(s.Part, s.Whole);
                    return (
                        s.Part,
                        s.Whole,
                        s.Decimals,
                        Stated: Math.Round(exact * (up ? 1 + off / 100m : 1 - off / 100m), s.Decimals),
                        Exact: exact
                    );
                }
            )
            .Where(s => s.Stated > 0 && Math.Abs(s.Stated - s.Exact) > 2 * Step(s.Decimals))
            .Sample(s => VerdictOf(s.Part, s.Whole, s.Decimals, s.Stated) is "wrong" or "ask");

    private static string VerdictOf(int part, int whole, int decimals, decimal stated) =>
        Assert
            .Single(
                Checking.Of(
                    $"全区共有企业{whole}家，其中未开展自查的{part}家，占比{stated.ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture)}%。"
                )
            )
            .Verdict;

    private static decimal Percent(int part, int whole) => 100m * part / whole;

    private static decimal Cut((int Part, int Whole, int Decimals) share) =>
        Math.Floor(Percent(share.Part, share.Whole) / Step(share.Decimals)) * Step(share.Decimals);

    private static decimal Step(int decimals) =>
        decimals == 0 ? 1m
        : decimals == 1 ? 0.1m
        : 0.01m;

    private static bool IsRoundTen(decimal value, int decimals) => decimals == 0 && value % 10 == 0;
}
