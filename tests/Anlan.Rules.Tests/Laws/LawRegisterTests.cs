using Anlan.Rules.Laws;

namespace Anlan.Rules.Tests.Laws;

public sealed class LawRegisterTests
{
    private const string Header = "title,numbers,number_certain,short_names,wrong_names,from,to,mark,source\n";

    private static readonly LawRegister Register = new(LawTable.Read(Repository.Read("data/laws/laws.csv")).OrThrow());

    [Theory]
    [InlineData("《中华人民共和国安全生产法》", LawMatch.Title, "中华人民共和国安全生产法")]
    [InlineData("安全生产法", LawMatch.Title, "中华人民共和国安全生产法")]
    [InlineData("《安全生产法》（2021修正）", LawMatch.Title, "中华人民共和国安全生产法")]
    [InlineData("《北京市安全生产工作职责分工规定》", LawMatch.Title, "北京市安全生产工作职责分工规定")]
    [InlineData("主体责任规定", LawMatch.ShortName, "北京市生产经营单位安全生产主体责任规定")]
    [InlineData("《北京市生产经营单位主体责任规定》", LawMatch.WrongName, "北京市生产经营单位安全生产主体责任规定")]
    public void A_citation_leads_to_its_law(string cited, LawMatch match, string title)
    {
        var found = Register.FindByTitle(cited)!;

        Assert.Equal((match, title), (found.Match, found.Texts[0].Title));
    }

    [Theory]
    [InlineData("京发[2022]19号", "北京市安全生产工作职责分工规定")]
    [InlineData("（市政府令第285号）", "北京市生产经营单位安全生产主体责任规定")]
    [InlineData("北京市人民政府令 第285号", "北京市生产经营单位安全生产主体责任规定")]
    [InlineData("GB 30871—2022", "危险化学品企业特殊作业安全规范")]
    [InlineData("gb/t9704-2012", "党政机关公文格式")]
    [InlineData("国务院令493号", "生产安全事故报告和调查处理条例")]
    public void A_number_in_any_form_leads_to_its_law(string number, string title)
    {
        Assert.Equal(title, Register.FindByNumber(number)!.Texts[0].Title);
    }

    [Fact]
    public void What_is_not_registered_is_not_found()
    {
        Assert.Null(Register.FindByTitle("《平谷区安全生产履职清单管理办法》"));
        Assert.Null(Register.FindByNumber("京发〔2022〕20号"));
    }

    [Theory]
    [InlineData("安全生产法", "2020-11-04", "2014-12-01")]
    [InlineData("安全生产法", "2023-06-19", "2021-09-01")]
    [InlineData("北京市安全生产条例", "2023-06-19", "2022-08-01")]
    public void The_text_in_force_on_the_day_is_given(string title, string day, string from)
    {
        Assert.Equal(DateOnly.Parse(from, null), Register.FindByTitle(title)!.On(DateOnly.Parse(day, null))!.From);
    }

    [Fact]
    public void A_text_not_yet_in_force_is_not_given()
    {
        Assert.Null(Register.FindByTitle("北京市单位消防安全主体责任规定")!.On(new DateOnly(2020, 11, 4)));
    }

    [Fact]
    public void A_number_letters_disagree_about_is_marked_so_both_forms_are_found_and_neither_is_certain()
    {
        var law = Register.FindByTitle("北京市党政领导干部安全生产责任制实施细则")!.Texts[0];

        Assert.False(law.NumberCertain);
        Assert.True(law.HasNumber("京办发〔2019〕82 号") && law.HasNumber("京办字[2019]82号"));
        Assert.False(law.HasNumber("京办字〔2019〕83号"));
    }

    [Theory]
    [InlineData(
        "甲法,,1,,,2020-01-01,,read,\n甲法,,1,,,2021-01-01,,read,",
        "第3行：《甲法》的两个文本时间重叠，请先给前一个写上失效日期。"
    )]
    [InlineData(
        "甲法,甲〔2020〕1号,1,,,,,read,\n乙法,甲[2020]1号,1,,,,,read,",
        "第3行：《乙法》与《甲法》都用了“甲〔2020〕1号”，请只留一处。"
    )]
    [InlineData("甲法,,1,,,2020-13-01,,read,", "第2行：生效或失效日期不对，请写成2027-01-01的样式，不知道就留空。")]
    [InlineData("甲法,,1,,,,,proposed,", "第2行：来源标记应为read或knowledge，文号确定应为1或0。")]
    [InlineData(",,1,,,,,read,", "第2行：没有写名称，请补上。")]
    public void A_register_that_contradicts_itself_is_refused(string rows, string refusal)
    {
        Assert.Equal([refusal], LawTable.Read(Header + rows).Refusals.Select(r => r.ToString()));
    }
}
