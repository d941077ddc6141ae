namespace Anlan.Papers.Tests.Checks;

public class SumAndGrowthCheckTests
{
    [Theory]
    [InlineData("全区现有10659家单位使用系统，自查隐患6621项，企业平均自查隐患数0.62项。", "average 0.62 consistent")]
    [InlineData("全区现有41422家单位使用系统，自查隐患33961条，企业平均自查隐患数0.81项。", "average 0.81 truncated")]
    [InlineData("全区现有41422家单位使用系统，自查隐患33961条，企业平均自查隐患数0.95项。", "average 0.95 wrong")]
    [InlineData("全区现有41422家单位使用系统，自查隐患33961条，企业平均自查隐患数8.2项。", "average 8.2 wrong")]
    [InlineData("执法人员25人，全年检查500家次，人均检查20家次。", "average 20 consistent")]
    public void An_average_is_set_against_sum_and_number(string sentence, string verdict) =>
        Assert.Equal([verdict], Checking.Verdicts(sentence));

    [Theory]
    [InlineData("全市人均检查量60.40件、人均处罚量9.82件。")]
    [InlineData("全年检查企业800家，年均发现隐患120项。")]
    [InlineData("甲镇有企业300家；乙镇发现隐患900项，企业平均隐患12项。")]
    public void An_average_without_operands_gets_no_verdict(string sentence) => Assert.Empty(Checking.Of(sentence));

    [Theory]
    [InlineData("全年发生事故18起，同比增加11起，上升157.1%。", "growth 157.1% consistent")]
    [InlineData("全年发生事故18起，同比增加11起，上升61.1%。", "growth 61.1% ask")]
    [InlineData("2022年发生事故10起，2023年发生事故15起，增长50%。", "growth 50% consistent")]
    [InlineData("2022年发生事故10起，2023年发生事故15起，增长45%。", "growth 45% wrong")]
    [InlineData("今年发生事故8起，去年同期发生事故10起，同比下降20%。", "growth 20% consistent")]
    [InlineData("隐患由120项下降到90项，降幅为25%。", "growth 25% consistent")]
    [InlineData("隐患由120项下降到90项，降幅为33%。", "growth 33% wrong")]
    public void A_change_in_percent_is_set_against_both_periods(string sentence, string verdict) =>
        Assert.Equal([verdict], Checking.Verdicts(sentence));

    [Fact]
    public void An_increase_beyond_the_value_itself_is_impossible()
    {
        var check = Assert.Single(Checking.Of("与去年同期相比，事故起数为8起，同比增加11起。"));

        Assert.Equal(("growth", "wrong", "-3"), (check.Type, check.Verdict, check.Recomputed));
    }

    [Theory]
    [InlineData("共发生事故18起、亡18人，与2022年同期相比起数增加11起、亡人数增加7人。")]
    [InlineData("全年许可零售网点87个，同比下降82.97%。")]
    [InlineData("全市登记单位26.5万余家，相比年初增幅达11.5%。")]
    [InlineData("全市人均检查量60.40件、人均处罚量9.82件，同比分别增长26.8%和64.5%。")]
    [InlineData("共发生事故301起、死亡279人、受伤110人，同比分别下降14.0%、6.4%、16.0%。")]
    public void A_change_without_its_base_gets_no_verdict(string sentence) => Assert.Empty(Checking.Of(sentence));

    [Fact]
    public void Changes_listed_under_分别_are_taken_by_position() =>
        Assert.Equal(
            ["growth 3.9% consistent", "growth 14.1% consistent"],
            Checking.Verdicts("发生事故644起，死亡2695人，同比减少26起、443人，分别下降3.9%和14.1%。")
        );

    [Theory]
    [InlineData("挂账重点村22个（市级13个、区级9个）。", "sum 22 consistent")]
    [InlineData("挂账重点村23个（市级13个、区级9个）。", "sum 23 wrong")]
    [InlineData("达标企业118949家，其中一级12家、二级198家、三级12979家、小微105760家。", "sum 118949 consistent")]
    [InlineData("达标企业118949家，其中一级12家、二级198家、三级12979家、小微106760家。", "sum 118949 ask")]
    [InlineData("排查隐患100项，其中消防60项，其余40项。", "sum 100 consistent")]
    [InlineData("排查隐患100项，其中消防60项，其余50项。", "sum 100 wrong")]
    [InlineData("抽查企业30家，分别为甲镇12家、乙镇16家。", "sum 30 wrong")]
    [InlineData("甲镇12家、乙镇16家，共计30家。", "sum 30 wrong")]
    [InlineData("89项标准已经发布53项，11项正在报批，25项处于送审阶段。", "sum 89 consistent")]
    public void A_total_is_set_against_its_parts(string sentence, string verdict) => Assert.Equal([verdict], Checking.Verdicts(sentence));

    [Theory]
    [InlineData("共有14家养老院，其中2家无验收手续、6家通过一事一议取得手续。")]
    [InlineData("发现隐患491项（其中重大隐患12项、电气隐患203项）。")]
    [InlineData("与12名区领导、17名处室负责人谈话，查阅资料300份，检查企业20家，发现隐患60项。")]
    [InlineData("参保企业50281家，缴纳保费1.11亿元，得到3317亿元的保障，已有3360家获得赔付。")]
    [InlineData("检查商务局352次、安全员348次；发改委147次、安全员142次。")]
    [InlineData("今年完成190家，累计完成917家，关停50座，拆除11座。")]
    public void Parts_that_need_not_be_all_are_left_alone(string sentence) => Assert.Empty(Checking.Of(sentence));
}
