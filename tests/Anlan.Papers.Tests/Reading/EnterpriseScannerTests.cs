using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Enterprises;

namespace Anlan.Papers.Tests.Reading;

public sealed class EnterpriseScannerTests
{
    private static IEnumerable<string> Read(string text) =>
        EnterpriseScanner.Within(text, new TextSpan(0, text.Length)).Select(e => e.Name);

    [Fact]
    public void A_firm_is_read_with_its_brackets_and_branches() =>
        Assert.Equal(
            ["云汀公共交通控股（集团）有限公司第一客运分公司柳荫场站"],
            Read("云汀公共交通控股（集团）有限公司第一客运分公司柳荫场站未签订协议")
        );

    [Fact]
    public void The_name_begins_behind_the_verb() => Assert.Equal(["康宁养老院"], Read("云汀区民政局检查康宁养老院发现消防通道堵塞"));

    [Fact]
    public void An_element_between_firms_is_a_firm_whatever_its_ending() =>
        Assert.Equal(
            ["云汀长城旅游服务有限公司", "普安仓储有限公司", "云汀鲲熙汇"],
            Read("云汀长城旅游服务有限公司、普安仓储有限公司、云汀鲲熙汇等不同程度存在问题")
        );

    [Theory]
    [InlineData("对渔家小馆、川香园、阿强烧烤等6家餐饮单位的检查记录无人签字", "渔家小馆", "川香园", "阿强烧烤")]
    [InlineData("对老张涮肉、川香园等3户商户未复查", "老张涮肉", "川香园")]
    [InlineData("区商务局、区教委等2家单位未报送")]
    [InlineData("网吧、学校等12家场所未登记")]
    public void What_is_counted_as_firms_is_one_whatever_its_ending(string text, params string[] names) => Assert.Equal(names, Read(text));

    [Theory]
    [InlineData("云汀天华化工有限公司搬迁改造项目推进迟缓", "云汀天华化工有限公司")]
    [InlineData("云汀建工第七建筑有限公司项目负责人长期不在岗", "云汀建工第七建筑有限公司")]
    [InlineData("云汀市中心医院迁建工程基坑周边堆载超限", "云汀市中心医院迁建工程")]
    [InlineData("云汀市轨道交通2号线工程土建03标盾构井临边无防护", "云汀市轨道交通2号线工程土建03标")]
    [InlineData("柳荫街道葛店东里便民菜店住宿3人", "柳荫街道葛店东里便民菜店")]
    public void A_name_ends_where_the_words_for_its_works_or_people_begin(string text, string name) => Assert.Equal([name], Read(text));

    [Fact]
    public void A_firm_with_an_institution_in_its_name_is_one_firm() =>
        Assert.Equal(["云汀康宁医院管理有限公司"], Read("云汀康宁医院管理有限公司未培训"));

    [Fact]
    public void A_character_that_ends_names_elsewhere_may_stand_in_one() =>
        Assert.Equal(["华为技术有限公司"], Read("华为技术有限公司未备案"));

    [Theory]
    [InlineData("市博物馆库房钢瓶压力不足", "市博物馆")]
    [InlineData("镇东区澥浦镇中心幼儿园厨房未设报警装置", "镇东区澥浦镇中心幼儿园")]
    [InlineData("市公交集团未研究", "市公交集团")]
    [InlineData("市属医院未研究")]
    public void One_of_its_kind_in_an_area_is_a_name(string text, params string[] names) => Assert.Equal(names, Read(text));

    [Theory]
    [InlineData("白榆县医院门诊楼项目升降机超期未检", "白榆县医院门诊楼项目")]
    [InlineData("省交建集团G328云汀段项目以包代管", "省交建集团G328云汀段项目")]
    [InlineData("康宁敬老院装修改造工程未审批", "康宁敬老院")]
    public void A_project_at_an_institution_or_of_a_group_is_a_name_of_its_own(string text, string name) =>
        Assert.Equal([name], Read(text));

    [Fact]
    public void Kinds_of_firms_are_no_names()
    {
        Assert.Empty(Read("抽查的57所学校中22所水压不足"));
        Assert.Empty(Read("城子街道沿街餐饮店20家"));
        Assert.Empty(Read("云门新区管委会重项目落地轻安全"));
        Assert.Empty(Read("过于依赖物业管理公司等第三方机构"));
        Assert.Empty(Read("检查2家使用瓶装液化气的餐饮企业"));
        Assert.Empty(Read("部分危险化学品仓库未设标识"));
        Assert.Empty(Read("云汀区市场监管局未履职"));
        Assert.Empty(Read("已建成的38座电动汽车充电站未验收"));
    }

    [Fact]
    public void A_town_has_one_central_school() => Assert.Equal(["云岭乡中心小学"], Read("云岭乡中心小学食堂未设置报警装置"));
}
