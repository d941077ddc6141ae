using Anlan.Browser.Tests.Hosting;

namespace Anlan.Browser.Tests;

/// <summary>The first main job with a letter of our own. Each walk is a class, so that they go at the same time.</summary>
public sealed class WalkTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public Task From_the_letter_to_a_problem_that_is_looked_back_on() =>
        new Walk(
            chromium,
            store,
            new Walk.Way(
                "walk",
                Repository.PathOf("samples", "letters", "00-mentougou.txt"),
                "区文化和旅游局未将剧本娱乐场所安全监管写入年度工作要点",
                "duanpeng",
                "qiushuhua",
                "2026-12-10"
            )
        ).RunAsync();
}

/// <summary>The same with a real letter, where they are.</summary>
public sealed class DistrictWalkTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public Task The_real_letter_about_a_district_goes_the_whole_way() =>
        new Walk(
            chromium,
            store,
            new Walk.Way(
                "real",
                LetterSteps.RealLetter("002_83c711e2c46b0919.txt"),
                "区城管执法局在年初检查2家使用瓶装液化气的餐饮企业",
                "luyao",
                "hejianmin",
                "2021-01-20"
            )
        ).RunAsync();
}

/// <summary>A real letter of another form, as far as the plan.</summary>
public sealed class StationsWalkTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public async Task The_real_letter_about_the_stations_becomes_a_record()
    {
        var letter = LetterSteps.RealLetter("004_d876a9bbd3f663bc.txt");
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync("/letters");
        await LetterSteps.ReadAsync(office, letter);
        await office.JudgeAsync("stations-review", isLarge: true);
        await office.FollowAsync("核对完毕，去确认");
        await office.JudgeAsync("stations-confirm");
        await LetterSteps.ConfirmAsync(office, "北京市重点站区管理委员会");
        await office.JudgeAsync("stations-record");
        await using var committee = await Person.SignInAsync(chromium, store, "yanzhigang");
        await committee.OpenAsync(new Uri(office.Page.Url).AbsolutePath + "/plan");
        await committee.JudgeAsync("stations-plan");
    }
}
