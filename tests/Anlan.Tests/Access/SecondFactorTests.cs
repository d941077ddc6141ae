using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anlan.Tests.Access;

/// <summary>Who has a second factor signs in with a code after the password, each code once; codes here are made by the standard (RFC 6238), not by the product.</summary>
public abstract class SecondFactorTests(TestStore store)
{
    private const string Page = "/account/second-factor";

    private const string Main = "main form";

    private readonly WebApplicationFactory<Program> demanding = store.Other(
        "demanding",
        services =>
        {
            Meanwhile.Add(services);
            services.Replace(
                ServiceDescriptor.Singleton(provider =>
                {
                    var given = provider.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
                    given["Anlan:SecondFactor"] = "true";
                    return StoreSettings.From(given);
                })
            );
        }
    );

    [Fact]
    public async Task A_code_follows_the_password_and_is_good_once()
    {
        var name = await PersonAsync();
        var (key, recovery) = await SetUpAsync(await store.SignedInAnewAsync(name));
        var used = Code(key);

        Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), used));
        Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), Code(key, -5)));
        store.Clock.Advance(TimeSpan.FromSeconds(30));
        // As typed by people: full width, a blank in the middle.
        var typed = string.Concat(Code(key).Select(c => (char)(c - '0' + '０'))).Insert(3, " ");
        Assert.Equal("/", await CodeAsync(await PasswordAsync(name), typed));
        Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), Code(key)));
        Assert.Equal("/", await CodeAsync(await PasswordAsync(name), recovery[2].ToLowerInvariant()));
        Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), recovery[2]));

        var acts = await store.ActsAsync(await store.AccountAsync(name));
        Assert.Equal((1, 3, 4), (Times(nameof(SecondFactorSet)), Times(nameof(SignedIn)), Times(nameof(SecondFactorRefused))));
        int Times(string act) => acts.Count(a => a == act);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var name = await PersonAsync();
        await SetUpAsync(await store.SignedInAnewAsync(name));
        var half = await PasswordAsync(name);
        Assert.Equal("/sign-in/code", half.Path);
        await half.GetAsync("/account");
        Assert.StartsWith("/sign-in", half.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_code_sent_twice_at_the_same_moment_lets_one_in()
    {
        var name = await PersonAsync();
        var (key, _) = await SetUpAsync(await store.SignedInAnewAsync(name));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await PasswordAsync(name, demanding);
        var second = await PasswordAsync(name);

        demanding.Services.GetRequiredService<Meanwhile>().Does(async () => Assert.Equal("/", await CodeAsync(second, Code(key))));

        Assert.Equal("sign-in.code-wrong", await CodeAsync(first, Code(key)));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_codes_and_the_log_has_them()
    {
        var name = await PersonAsync();
        var (key, _) = await SetUpAsync(await store.SignedInAnewAsync(name));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
            Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), "000000"));
        for (var i = 0; i < 4; i++)
            Assert.Equal("sign-in.code-too-many", await CodeAsync(await PasswordAsync(name), Code(key)));
        // The first beyond the limit has a line of its own, the others are told together.
        Assert.Equal(6, (await store.ActsAsync(await store.AccountAsync(name))).Count(a => a == nameof(SecondFactorRefused)));
        store.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/", await CodeAsync(await PasswordAsync(name), Code(key)));
    }

    [Fact]
    public async Task The_step_of_the_code_ends_with_its_time_and_with_the_password()
    {
        var name = await PersonAsync();
        var owner = await store.SignedInAnewAsync(name);
        var (key, _) = await SetUpAsync(owner);
        var late = await PasswordAsync(name);
        store.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("sign-in.again", await CodeAsync(late, Code(key)));

        var overtaken = await PasswordAsync(name);
        await owner.GetAsync("/password");
        await owner.SubmitAsync(
            "form:has(input[name=_handler])",
            ("Input.Present", DemonstrationAccount.Password),
            ("Input.Fresh", "Guyu-Lixia-2026"),
            ("Input.Again", "Guyu-Lixia-2026")
        );
        Assert.Equal("sign-in.again", await CodeAsync(overtaken, Code(key)));
        await overtaken.GetAsync("/sign-in");
        await overtaken.SubmitAsync(Main, ("Input.UserName", name), ("Input.Password", "Guyu-Lixia-2026"));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/", await CodeAsync(overtaken, Code(key)));
        Assert.Equal("sign-in.again", await CodeAsync(await store.Anybody().GetAsync("/sign-in/code"), Code(key)));
    }

    [Fact]
    public async Task Changing_it_asks_for_the_password_and_for_the_present_one()
    {
        var name = await PersonAsync();
        var owner = await store.SignedInAnewAsync(name);
        var (old, _) = await SetUpAsync(owner);
        var other = await store.SignedInAnewAsync(await PersonAsync());
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await owner.GetAsync(Page);
        var fresh = KeyOn(owner);
        await SubmitAsync("wrong", Code(old), Code(fresh));
        Assert.Equal(["factor.password-wrong"], owner.Refusals);
        await SubmitAsync(DemonstrationAccount.Password, "123456", Code(fresh));
        Assert.Equal(["factor.present-wrong"], owner.Refusals);
        await SubmitAsync(DemonstrationAccount.Password, Code(old), "123456");
        Assert.Equal(["factor.code-wrong"], owner.Refusals);
        // The picture stays the same while the form is mended: it is on the phone already.
        Assert.Equal(fresh, KeyOn(owner));
        await SubmitAsync(DemonstrationAccount.Password, Code(old), Code(fresh));
        Assert.Contains("备用码", owner.Text, StringComparison.Ordinal);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("sign-in.code-wrong", await CodeAsync(await PasswordAsync(name), Code(old)));
        Assert.Equal("/", await CodeAsync(await PasswordAsync(name), Code(fresh)));

        // What was sealed for one account is of no use to another.
        await owner.GetAsync(Page);
        var foreign = owner.Page.QuerySelector("input[name='Input.Sealed']")!.GetAttribute("value")!;
        var code = Code(KeyOn(owner));
        await other.GetAsync(Page);
        await other.SubmitAsync(Main, ("Input.Sealed", foreign), ("Input.Password", DemonstrationAccount.Password), ("Input.Code", code));
        Assert.Equal(["factor.code-wrong"], other.Refusals);

        Task SubmitAsync(string password, string present, string next) =>
            owner.SubmitAsync(Main, ("Input.Password", password), ("Input.Present", present), ("Input.Code", next));
    }

    [Theory]
    [InlineData(Role.UnitLead, "110109-WLJ", true)]
    [InlineData(Role.SupervisionTeam, "110000", true)]
    [InlineData(Role.AuditAdministrator, "110000", true)]
    [InlineData(Role.UnitClerk, "110109-WLJ", false)]
    public async Task Where_it_is_demanded_who_decides_sets_it_up_first(Role role, string organisation, bool demanded)
    {
        var name = await store.PersonAsync(role, organisation);
        var visitor = await PasswordAsync(name, demanding);
        Assert.Equal(demanded ? Page : "/", visitor.Path);
        if (!demanded)
            return;
        await visitor.GetAsync("/account");
        Assert.Equal(Page, visitor.Path);
        await SetUpAsync(visitor);
        await visitor.GetAsync("/account");
        Assert.Equal("/account", visitor.Path);
        // Elsewhere on the same store nobody is asked who does not want it.
        Assert.Equal("/", (await store.SignedInAnewAsync(await store.PersonAsync(role, organisation))).Path);
    }

    [Fact]
    public async Task Two_administrators_end_it_with_the_password()
    {
        var name = await PersonAsync();
        await SetUpAsync(await store.SignedInAnewAsync(name));
        var account = await store.AccountAsync(name);
        await store.ResetAsync(account, "Qingming-7401");
        Assert.False(await store.WithDbAsync(db => db.Authenticators().AnyAsync(a => a.AccountId == account)));
        var visitor = await store.Anybody().GetAsync("/sign-in");
        await visitor.SubmitAsync(Main, ("Input.UserName", name), ("Input.Password", "Qingming-7401"));
        Assert.Equal("/password", visitor.Path);
    }

    private Task<string> PersonAsync() => store.PersonAsync(Role.UnitClerk, "110109-WLJ");

    /// <summary>Somebody who has given the right password.</summary>
    private async Task<Visitor> PasswordAsync(string name, WebApplicationFactory<Program>? node = null)
    {
        var visitor = node is null ? store.Anybody() : new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync(Main, ("Input.UserName", name), ("Input.Password", DemonstrationAccount.Password));
        return visitor;
    }

    /// <returns>The refusal's code, or the path arrived at.</returns>
    private static async Task<string> CodeAsync(Visitor visitor, string code)
    {
        await visitor.SubmitAsync(Main, ("Input.Code", code));
        return visitor.Refusals is [var refusal] ? refusal : visitor.Path;
    }

    private async Task<(byte[] Key, string[] Recovery)> SetUpAsync(Visitor owner)
    {
        await owner.GetAsync(Page);
        Assert.True(owner.Page.QuerySelector("code[data-copy]") is not null, $"{owner.Status} {owner.Path} {owner.Text}");
        var key = KeyOn(owner);
        await owner.SubmitAsync(Main, ("Input.Password", DemonstrationAccount.Password), ("Input.Code", Code(key)));
        string[] recovery = [.. owner.Page.QuerySelectorAll("main li code").Select(c => c.TextContent)];
        Assert.True(recovery.Length == 6, $"{owner.Status} {owner.Path} {owner.Text}");
        return (key, recovery);
    }

    private static byte[] KeyOn(Visitor owner)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = owner.Page.QuerySelector("code[data-copy]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

#pragma warning disable CA5350 // What the standard says: authenticator apps know nothing else.
    /// <summary>The code of the present thirty seconds, or of those some steps away.</summary>
    private string Code(byte[] key, int steps = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, store.Clock.GetUtcNow().ToUnixTimeSeconds() / 30 + steps);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350
}

public sealed class SecondFactorOnSqlite(SqliteStore store) : SecondFactorTests(store), IClassFixture<SqliteStore>;

public sealed class SecondFactorOnPostgres(PostgresStore store) : SecondFactorTests(store), IClassFixture<PostgresStore>;
