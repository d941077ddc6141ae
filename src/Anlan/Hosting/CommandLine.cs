using System.CommandLine;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Hosting;

/// <summary>The command line: the same program is server and tools.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("安澜 · 安全生产督察与隐患治理平台") { Serve(), Migrate() };

    private static Command Serve()
    {
        var demo = new Option<bool>("--demo") { Description = "空库先装入演示单位和账号" };
        var command = new Command("serve", "启动网页系统") { demo };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, ct) =>
            {
                string[] settings = parsed.GetValue(demo) ? ["--Anlan:Demonstration=true"] : [];
                await using var app = Server.Build([.. parsed.UnmatchedTokens, .. settings]);
                await using (var scope = app.Services.CreateAsyncScope())
                    await scope.ServiceProvider.GetRequiredService<StoreStart>().RunAsync(ct);
                await app.RunAsync(ct);
                return 0;
            }
        );
        return command;
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "把库结构升级到当前版本");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var app = Server.Build([.. parsed.UnmatchedTokens]);
                await using var scope = app.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync(ct);
                return 0;
            }
        );
        return command;
    }
}
