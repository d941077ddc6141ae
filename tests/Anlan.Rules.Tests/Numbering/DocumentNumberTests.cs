using Anlan.Rules.Numbering;
using CsCheck;

namespace Anlan.Rules.Tests.Numbering;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("京政发〔2020〕20号", "京政发〔2020〕20号")]
    [InlineData("京政发[2020]20号", "京政发〔2020〕20号")]
    [InlineData("京办字【2019】 82 号", "京办字〔2019〕82号")]
    [InlineData("京发（2022）第019号", "京发〔2022〕19号")]
    [InlineData("（京办发〔2019〕82 号）", "京办发〔2019〕82号")]
    [InlineData("门商文﹝２０１８﹞４９号", "门商文〔2018〕49号")]
    [InlineData("(京发(2022)19号)", "京发〔2022〕19号")]
    [InlineData("北京市人民政府令第285号", "北京市人民政府令第285号")]
    [InlineData("市政府令 第285号", "市政府令第285号")]
    [InlineData("应急管理部令10号", "应急管理部令第10号")]
    [InlineData("国务院第493号令", "国务院令第493号")]
    [InlineData("第285号令", "第285号令")]
    [InlineData("285号令", "第285号令")]
    [InlineData("国务院令第四百九十三号", "国务院令第493号")]
    public void A_sloppy_form_becomes_the_canonical_one(string text, string canonical)
    {
        Assert.Equal(canonical, DocumentNumber.Parse(text).Value.ToString());
    }

    [Theory]
    [InlineData("京政发2020年20号", "文号“京政发2020年20号”看不懂，请写成“京政发〔2020〕20号”或“北京市人民政府令第285号”的样式。")]
    [InlineData("京政发〔1020〕20号", "文号“京政发〔1020〕20号”的年份1020不合理，请核对。")]
    [InlineData("京政发〔2020〕0号", "文号“京政发〔2020〕0号”的顺序号0不合理，请核对。")]
    [InlineData("〔2020〕20号", "文号“〔2020〕20号”看不懂，请写成“京政发〔2020〕20号”或“北京市人民政府令第285号”的样式。")]
    [InlineData("", "文号“”看不懂，请写成“京政发〔2020〕20号”或“北京市人民政府令第285号”的样式。")]
    public void What_is_no_number_is_refused(string text, string refusal)
    {
        Assert.Equal(refusal, DocumentNumber.Parse(text).Refusal);
    }

    [Fact]
    public void The_canonical_form_reads_back_to_the_same_number()
    {
        var issued =
            from issuer in Gen.OneOf("京政发", "京办字", "厅字", "安监总管三", "国办发明电")
            from brackets in Gen.OneOf("〔〕", "[]", "【】", "()", "（）", "［］")
            from year in Gen.Int[1950, 2030]
            from number in Gen.Int[1, 9_999]
            from gap in Gen.OneOf("", " ", "　")
            select $"{issuer}{gap}{brackets[0]}{year}{brackets[1]}{gap}{number}{gap}号";

        issued.Sample(text =>
        {
            var number = DocumentNumber.Parse(text).Value;
            return DocumentNumber.Parse(number.ToString()).Value == number && number.ToString()[^1] == '号';
        });
    }
}
