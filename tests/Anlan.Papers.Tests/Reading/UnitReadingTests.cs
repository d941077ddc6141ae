using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Tests.Reading;

public sealed class UnitReadingTests
{
    private static IEnumerable<string> Read(string text, params string[] inspected)
    {
        var list = UnitList.ReadAt(text, 0, text.Length, new UnitScanner([], []));
        return list is null ? [] : new UnitContext(inspected).Resolve(list.Mentions);
    }

    [Fact]
    public void A_department_is_read_up_to_its_ending() => Assert.Equal(["云汀区市场监管局"], Read("云汀区市场监管局认为本单位只负责处罚"));

    [Theory]
    [InlineData("县商务局和县供销社未对所属企业开展检查", "县商务局", "县供销社")]
    [InlineData("柳荫街道工委、安委会全年未研究", "柳荫街道")]
    [InlineData("云汀区安委会第三季度未开会", "云汀区")]
    [InlineData("城关镇安委办由临聘人员承担", "城关镇")]
    [InlineData("柳荫街道应急管理科实际在岗4人", "柳荫街道")]
    [InlineData("医化园区23家企业中，9家未完成整治", "医化园区")]
    [InlineData("产业园区内企业未登记")]
    [InlineData("市固废管理中心审核不严", "市固废管理中心")]
    public void Parks_councils_and_neighbours_are_told_apart(string text, params string[] units) => Assert.Equal(units, Read(text));

    [Fact]
    public void A_shared_tail_goes_to_every_area() =>
        Assert.Equal(
            ["甲山区卫生健康委", "乙水区卫生健康委", "丙林区卫生健康委"],
            Read("甲山区、乙水区、丙林区卫生健康委未对医院开展检查")
        );

    [Fact]
    public void Lone_level_words_share_the_department() => Assert.Equal(["市卫生健康委", "区卫生健康委"], Read("市、区卫生健康委难以掌握"));

    [Fact]
    public void An_area_and_a_department_of_another_level_are_two_units() =>
        Assert.Equal(["白榆县", "州交通运输局"], Read("白榆县、州交通运输局未建立机制"));

    [Fact]
    public void A_shared_head_hands_its_area_on() =>
        Assert.Equal(["云汀区城市管理委", "云汀区文化和旅游局"], Read("云汀区城市管理委、区文化和旅游局部分检查问题未明确措施"));

    [Fact]
    public void Towns_after_a_town_with_its_district_lie_in_that_district() =>
        Assert.Equal(["云汀区沙河镇", "云汀区崔村镇"], Read("云汀区沙河镇、崔村镇照抄照搬上级文件"));

    [Fact]
    public void Divisions_belong_to_the_department_before_them() =>
        Assert.Equal(["市交通委公交管理处", "市交通委公路建设处"], Read("市交通委公交管理处、公路建设处上报的总结缺少分析"));

    [Fact]
    public void A_bare_level_word_means_the_one_inspected_district() =>
        Assert.Equal(["云汀区教委"], Read("区教委对有限空间认识不足", "云汀区"));

    [Fact]
    public void Party_and_government_stand_for_their_area() => Assert.Equal(["云汀区"], Read("云汀区委、区政府未专题研究"));

    [Theory]
    [InlineData("柳荫、石桥、云泽街道未成立安委会", "柳荫街道", "石桥街道", "云泽街道")]
    [InlineData("白榆县马头、沙田、遥田三镇未配备协管员", "白榆县马头镇", "白榆县沙田镇", "白榆县遥田镇")]
    [InlineData("永安、北河等街道没有台账", "永安街道", "北河街道")]
    [InlineData("学校、医院、柳荫街道联动不足")]
    public void A_shared_ending_goes_to_every_name(string text, params string[] units) => Assert.Equal(units, Read(text));

    [Theory]
    [InlineData("伊林温克族自治旗经信局对煤矿监管不力", "伊林温克族自治旗经信局")]
    [InlineData("积石保安族东乡族撒拉族自治县政府未研究", "积石保安族东乡族撒拉族自治县")]
    [InlineData("第十一师一四七团党委未听取汇报", "第十一师一四七团")]
    [InlineData("第十一师应急管理局、住建局责任不清", "第十一师应急管理局", "第十一师住建局")]
    [InlineData("乐丰市公安局、市场监管局移送不畅", "乐丰市公安局", "乐丰市市场监管局")]
    [InlineData("云门新区管委会、新区社会事业局未制定计划", "云门新区管委会", "云门新区社会事业局")]
    public void Areas_of_every_kind_hand_themselves_on(string text, params string[] units) => Assert.Equal(units, Read(text));

    [Fact]
    public void A_level_word_means_the_inspected_city_whatever_county_level_city_was_named()
    {
        var scanner = new UnitScanner([], []);
        var context = new UnitContext(["云汀市", "省住房和城乡建设厅"]);
        context.Resolve(UnitList.ReadAt("乐丰市教育局", 0, 6, scanner)!.Mentions);

        Assert.Equal(["云汀市民政局"], context.Resolve(UnitList.ReadAt("市民政局", 0, 4, scanner)!.Mentions));
    }

    [Fact]
    public void Words_that_only_look_like_units_are_none()
    {
        Assert.Empty(Read("局部区域存在积水"));
        Assert.Empty(Read("委托第三方开展检查"));
        Assert.Empty(Read("乡镇普遍缺少专业人员"));
        Assert.Empty(Read("地下室后浇带处未设支撑"));
        Assert.Empty(Read("全区共有仓库"));
    }

    [Fact]
    public void A_group_names_nobody()
    {
        var list = UnitList.ReadAt("部分区级部门未开展培训", 0, 11, new UnitScanner([], []));

        Assert.Equal(("部分区级部门", UnitKind.Group, true), (list!.Mentions[0].Text, list.Mentions[0].Kind, list.Mentions[0].IsAggregate));
    }

    [Fact]
    public void Different_spellings_of_a_department_have_one_key()
    {
        Assert.Equal(UnitNames.KeyOf("云汀区卫健委"), UnitNames.KeyOf("云汀区卫生健康委员会"));
        Assert.NotEqual(UnitNames.KeyOf("云汀区卫健委"), UnitNames.KeyOf("云汀区教委"));
    }
}
