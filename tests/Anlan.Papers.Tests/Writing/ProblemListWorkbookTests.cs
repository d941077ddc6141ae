using Anlan.Papers.Writing.Workbooks;

namespace Anlan.Papers.Tests.Writing;

public class ProblemListWorkbookTests
{
    private static readonly ProblemListWorkbook Sample = new()
    {
        Title = "安和区安全生产督察问题清单",
        Problems =
        [
            new ProblemRow
            {
                Number = 1,
                Section = "二/（一）",
                Category = "检查单",
                Statement = "区商务局118份检查单中有37份缺项。",
                LeadUnit = "区商务局",
                OtherUnits = ["东河街道", "西河街道"],
                Enterprises = ["安和百货"],
                Figures = ["118份", "37份"],
                Laws = ["安全生产法第六十二条"],
                Major = true,
                DueOn = new DateOnly(2026, 12, 31),
                State = "整改中",
            },
            new ProblemRow { Number = 2, Statement = "台账不全。" },
        ],
        Checks =
        [
            new FigureCheckRow
            {
                Number = 1,
                ProblemNumber = 1,
                Quote = "占比31.4%",
                Kind = "占比",
                Operands = "37÷118",
                Stated = "31.4%",
                Recomputed = "31.36%",
                Verdict = "一致",
            },
        ],
    };

    [Fact]
    public async Task Problems_and_figure_checks_each_have_their_sheet()
    {
        var bytes = await WriteAsync();
        Assert.Empty(Xlsx.Faults(bytes));
        Assert.Equal(["问题清单", "请核"], Xlsx.SheetNames(bytes));
        string[] expected =
        [
            "1",
            "二/（一）",
            "检查单",
            "",
            "区商务局118份检查单中有37份缺项。",
            "区商务局",
            "东河街道；西河街道",
            "安和百货",
            "118份；37份",
            "安全生产法第六十二条",
            "是",
            "46387",
            "整改中",
        ];
        Assert.Equal(expected, Xlsx.Rows(bytes)[1].Select(Xlsx.Shown));
        Assert.Equal("问题表述", Xlsx.Shown(Xlsx.Rows(bytes)[0][4]));
        Assert.Equal("37÷118", Xlsx.Shown(Xlsx.Rows(bytes, sheet: 1)[1][4]));
    }

    [Fact]
    public async Task The_same_list_gives_the_same_bytes() => Assert.Equal(await WriteAsync(), await WriteAsync());

    private static async Task<byte[]> WriteAsync()
    {
        using var output = new MemoryStream();
        await Sample.WriteAsync(output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
