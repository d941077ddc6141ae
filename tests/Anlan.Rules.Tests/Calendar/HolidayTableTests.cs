using Anlan.Rules.Calendar;

namespace Anlan.Rules.Tests.Calendar;

public sealed class HolidayTableTests
{
    private const string Header = "年份,日期,类型,节日,来源\n";

    private const string Complete = """
        2027,2027-01-01,放假,元旦,n
        2027,2027-02-05,放假,春节,n
        2027,2027-04-05,放假,清明节,n
        2027,2027-05-01,放假,劳动节,n
        2027,2027-06-09,放假,端午节,n
        2027,2027-09-15,放假,中秋节,n
        2027,2027-10-01,放假,国庆节,n
        2027,2027-10-02,放假,国庆节,n
        2027,2027-10-03,放假,国庆节,n

        """;

    [Fact]
    public void Chinese_headers_and_words_are_read()
    {
        var reading = HolidayTable.Read(Header + Complete + "2027,2027-10-09,上班,国庆节,n");

        Assert.Empty(reading.Refusals);
        Assert.Equal(10, reading.Rows.Count);
        Assert.Equal(HolidayKind.Working, reading.Rows[^1].Kind);
    }

    [Theory]
    [InlineData("2027,2027-02-30,放假,春节,n", "第11行：日期“2027-02-30”看不懂或不存在，请写成2027-01-01的样式。")]
    [InlineData("二七,2027-02-03,放假,春节,n", "第11行：年份“二七”看不懂，请写四位数字，如2027。")]
    [InlineData("2027,2027-02-06,休,春节,n", "第11行：类型“休”看不懂，请写“放假”或“上班”。")]
    [InlineData("2027,2027-02-06,放假,,n", "第11行：没有写节日名称，请补上，如“春节”。")]
    [InlineData("2027,2027-02-08,上班,春节,n", "第11行：2027年2月8日是周一，本来就上班，不能列为调休上班日，请核对日期。")]
    [InlineData("2027,2027-10-02,上班,国庆节,n", "第11行：2027年10月2日既列为放假又列为上班，请只留一种。")]
    [InlineData("2027,2027-10-02,放假,国庆节,n", "第11行：2027年10月2日与第9行重复，请删去一处。")]
    [InlineData("2027,2028-02-05,放假,春节,n", "第11行：2028年2月5日不属于2027年的安排（只能是当年或上年12月），请核对年份和日期。")]
    [InlineData("2027,2027-02-06,放假", "第11行：有3格，表头有5格，请检查逗号和引号。")]
    public void A_wrong_line_is_named_with_its_reason(string line, string refusal)
    {
        Assert.Equal([refusal], HolidayTable.Read(Header + Complete + line).Refusals.Select(r => r.ToString()));
    }

    [Fact]
    public void Every_wrong_line_is_reported_at_once()
    {
        var reading = HolidayTable.Read(Header + "2027,x,放假,春节,n\n2027,2027-02-06,y,春节,n\n");

        Assert.Equal([2, 3], reading.Refusals.Select(r => r.Line));
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public void A_year_with_missing_holidays_is_refused()
    {
        var reading = HolidayTable.Read(Header + "2027,2027-01-01,放假,元旦,n\n");

        Assert.Equal(
            ["2027年的安排不全，缺少：春节、清明、劳动、端午、中秋、国庆。请补齐后再上传。"],
            reading.Refusals.Select(r => r.ToString())
        );
    }

    [Fact]
    public void A_statutory_day_that_is_not_off_is_refused()
    {
        var reading = HolidayTable.Read(Header + Complete.Replace("2027,2027-10-02,放假,国庆节,n\n", "", StringComparison.Ordinal));

        Assert.Equal(["2027年10月2日是法定假日，但没有列为放假，请核对。"], reading.Refusals.Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("", "文件是空的：至少要有表头一行。")]
    [InlineData("年份,日期,节日\n2027,2027-01-01,元旦", "第1行：表头缺少类型（kind），请补上。")]
    [InlineData("年份,日期,类型,节日\n", "只有表头，没有日期，请填写后再上传。")]
    [InlineData("年份,日期,类型,节日\n2027,\"2027-01-01,放假,元旦", "第2行：引号没有闭合，请补上右引号。")]
    public void A_file_that_is_no_table_is_refused(string text, string refusal)
    {
        Assert.Equal([refusal], HolidayTable.Read(text).Refusals.Select(r => r.ToString()));
    }
}
