using Anlan.Browser.Tests.Hosting;
using Anlan.Modules.Access.Demonstration;
using OtpNet;

namespace Anlan.Browser.Tests;

/// <summary>Setting up a second factor and signing in with it, as its owner sees it.</summary>
public sealed class SecondFactorTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public async Task From_the_picture_to_the_first_sign_in_with_a_code()
    {
        string key;
        await using (var owner = await Person.SignInAsync(chromium, store, "duanpeng"))
        {
            await owner.OpenAsync("/account");
            await owner.FollowAsync("动态口令");
            await owner.JudgeAsync("second-factor");
            key = (await owner.Page.Locator("code[data-copy]").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
            await owner.FillAsync("登录密码", DemonstrationAccount.Password);
            await owner.FillAsync("新的动态口令", Code(key));
            await owner.PressAsync("启用动态口令");
            await owner.SeeAsync("备用码");
            await owner.JudgeAsync("second-factor-codes");
        }
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var again = await Person.ComeAsync(chromium, store);
        await again.OpenAsync("/sign-in");
        await again.FillAsync("用户名", "duanpeng");
        await again.FillAsync("密码", DemonstrationAccount.Password);
        await again.PressAsync("登录");
        await again.JudgeAsync("sign-in-code");
        await again.FillAsync("动态口令", Code(key));
        await again.PressAsync("登录");
        await again.SeeAsync("今日");
    }

    private string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(store.Clock.GetUtcNow().UtcDateTime);
}
