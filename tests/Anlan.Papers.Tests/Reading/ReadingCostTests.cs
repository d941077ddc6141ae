using System.Runtime.InteropServices;
using System.Text;
using Anlan.Papers.Reading;

namespace Anlan.Papers.Tests.Reading;

/// <summary>What a reading costs grows with its text and no faster: a repeated list must not keep a processor busy for a minute.</summary>
public sealed partial class ReadingCostTests
{
    private const string Head =
        "关于对临江区安全生产督察情况的反馈意见\n\n临江区人民政府：\n市安全生产督察组于2023年6月5日至7月20日对临江区开展督察。\n"
        + "二、主要问题\n（一）责任落实不到位\n";

    /// <summary>Characters of the shortest text; a piece that is read quickly is tried with more, or the collector's share would be all that is measured.</summary>
    private const int Size = 20_000;

    private const int Largest = 80_000;

    /// <summary>Milliseconds that are worth a measure.</summary>
    private const double Enough = 60;

    private const int Rounds = 12;

    /// <summary>Beyond twice by this, in milliseconds, is noise.</summary>
    private const double Noise = 5;

    public static TheoryData<string> Repeated { get; } =
    [
        "1.临江区应急管理局未对辖区企业开展检查，甲公司、乙公司、丙公司未落实安全培训制度；\n",
        "临江区应急管理局、住建局、城管委、卫健委、教委、民政局未落实责任，",
        "检查1200家企业，发现问题300个，占比25%，同比增长3.5%，其中A类100个、B类200个，",
        "2021年、2022年、2023年分别发生事故3起、4起、5起，",
        "《安全生产法》（主席令第88号）未落实。",
        "（以下简称“市安委办”）",
        "永定镇、龙泉镇、",
        "甲公司、乙公司、",
        "1家、2家、3家、",
        "北京某某有限公司",
        "责任单位：临江区教委。\n",
        "自收到之日起60个工作日内完成整改，抄送市安委办。",
        "如，",
        "除外，",
        "未",
        "、",
        "—",
        "1",
        "《",
        "“",
        "（",
        "（一）问题\n",
        "一、\n",
        "站",
        "公司",
        " \t",
        "\n",
        "| 1 | 甲公司 | 未培训 |\n",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Twice_the_text_costs_no_more_than_twice_the_time(string piece)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var size = Size;
        Read(Text(piece, size));
        while (size < Largest && Read(Text(piece, size)) < Enough)
            size *= 2;
        var (once, twice) = (Text(piece, size), Text(piece, 2 * size));
        // The least of several: what a busy machine adds to one of them does not count.
        var (least, doubled) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds && (round < 2 || doubled > 2.2 * least + Noise); round++)
            (least, doubled) = (Math.Min(least, Read(once)), Math.Min(doubled, Read(twice)));

        Assert.True(doubled <= 2.2 * least + Noise, $"{piece.Trim()}: {least:F0} ms, twice the text {doubled:F0} ms");
    }

    private static ExtractedText Text(string piece, int length)
    {
        var text = new StringBuilder(Head);
        while (text.Length < length)
            text.Append(piece);
        return new ExtractedText(text.ToString(0, length), []);
    }

    /// <summary>Processor time of this thread, in milliseconds.</summary>
    private static double Read(ExtractedText text)
    {
        var before = ThreadTime();
        LetterReader.Read(text, "", "", new LetterReaderOptions());
        return ThreadTime() - before;
    }

    private static double ThreadTime()
    {
        Assert.Equal(0, ClockGetTime(ThreadClock, out var time));
        return time.Seconds * 1000.0 + time.Nanoseconds / 1e6;
    }

    private const int ThreadClock = 3;

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);
}
