using Anlan.Modules.Access;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Access;

/// <summary>Resets of passwords by the two people it takes.</summary>
internal static class Resets
{
    private const string Main = "form:has(input[name=_handler])";

    /// <summary>Asked for by the system administrator, granted by the security administrator, who chooses the password.</summary>
    public static async Task ResetAsync(this TestStore store, Guid account, string password)
    {
        var system = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{account}/reset-request");
        await system.SubmitAsync(Main, ("Input.Reason", "本人忘记密码，已当面核实。"));
        Assert.Equal($"/accounts/{account}", system.Path);
        var security = await (await store.SignedInAsync("anquan")).GetAsync($"/resets/{await store.ResetRequestAsync(account)}");
        await security.PressAsync("button[value='grant']", ("Input.Password", password), ("Input.Result", "grant"));
        Assert.Equal("/resets", security.Path);
    }

    /// <summary>The request that waits for a decision.</summary>
    public static Task<Guid> ResetRequestAsync(this TestStore store, Guid account) =>
        store.WithDbAsync(db => db.ResetRequests().Where(r => r.AccountId == account && r.Granted == null).Select(r => r.Id).SingleAsync());
}
