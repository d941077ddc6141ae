using Anlan.Rules.Deadlines;
using Anlan.Rules.Tests.Calendar;
using CsCheck;

namespace Anlan.Rules.Tests.Deadlines;

public sealed class ClockRuleTests
{
    private static readonly ClockRule TenDays = new(10);
    private static readonly DateOnly Start = new(2020, 11, 4);
    private static readonly DateOnly Due = new(2021, 1, 28);

    [Theory]
    [InlineData("2020-11-05", Light.Green, "剩59个工作日")]
    [InlineData("2021-01-13", Light.Green, "剩11个工作日")]
    [InlineData("2021-01-14", Light.Amber, "剩10个工作日")]
    [InlineData("2021-01-28", Light.Amber, "今日到期")]
    [InlineData("2021-01-29", Light.Red, "逾期1天")]
    [InlineData("2021-02-18", Light.Red, "逾期21天")]
    public void The_light_follows_the_working_days_left(string today, Light light, string text)
    {
        var reading = TenDays.Read(DateOnly.Parse(today, null), Due, RealCalendar.Value);

        Assert.Equal((light, text), (reading.Light, reading.Text));
    }

    [Fact]
    public void Overdue_working_days_leave_out_the_spring_festival()
    {
        // 29 January; 1-5, 7 (worked Sunday), 8-10 February; the festival is 11-17; 18 February.
        Assert.Equal(11, TenDays.Read(new DateOnly(2021, 2, 18), Due, RealCalendar.Value).OverdueWorkingDays);
    }

    [Fact]
    public void A_share_of_a_long_period_warns_earlier_than_the_number()
    {
        var rule = new ClockRule(10, 0.25m);
        var fifteenLeft = new DateOnly(2021, 1, 7);

        Assert.Equal(Light.Amber, rule.Read(fifteenLeft, Due, RealCalendar.Value, Start).Light);
        Assert.Equal(Light.Green, rule.Read(fifteenLeft, Due, RealCalendar.Value).Light);
        Assert.Equal(Light.Green, rule.Read(fifteenLeft.AddDays(-1), Due, RealCalendar.Value, Start).Light);
    }

    [Fact]
    public void Time_only_turns_the_light_from_green_over_amber_to_red()
    {
        Gen.Select(Gen.Int[-100, 100], Gen.Int[0, 30], Gen.Int[0, 100])
            .Sample(
                (day, amber, share) =>
                {
                    var rule = new ClockRule(amber, share / 100m);
                    var today = Due.AddDays(day);
                    return rule.Read(today, Due, RealCalendar.Value, Start).Light
                        <= rule.Read(today.AddDays(1), Due, RealCalendar.Value, Start).Light;
                }
            );
    }

    [Fact]
    public void Lights_have_their_chinese_names()
    {
        Assert.Equal(["正常", "临期", "逾期"], Enum.GetValues<Light>().Select(l => l.Name()));
    }
}
