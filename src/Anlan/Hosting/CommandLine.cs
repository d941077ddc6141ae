using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Anlan.Common;

namespace Anlan.Hosting;

/// <summary>The command line: the same program is server and tools.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        // The messages of the command line library, too, are Chinese whatever the machine is set to.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var parsed = Create().Parse(arguments);
        var unknown = parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors ? null : Settings.Unknown(parsed.UnmatchedTokens);
        if (unknown is not null)
            await Console.Error.WriteLineAsync($"“{unknown}”不是参数，也不是设置；设置写成 --名称=值，例如 --urls=http://127.0.0.1:5080。");
        else if (parsed.Errors.Count == 0)
            return await InvokeAsync(parsed);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message.TrimEnd('.'));
        await Console.Error.WriteLineAsync("用法见 anlan --help 或 anlan 命令 --help。");
        return ExitCode.WrongUsage;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DbException e)
        {
            await Console.Error.WriteLineAsync($"连不上数据库，请检查设置 Anlan:Folder 或 Anlan:Postgres：{e.Message}");
            return ExitCode.StoreUnreachable;
        }
        catch (InvalidDataException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.WrongUsage;
        }
    }

    internal static RootCommand Create()
    {
        var root = new RootCommand("安澜 · 安全生产督察与隐患治理平台") { Serve(), Migrate() };
        foreach (var command in ModuleList.All.SelectMany(m => m.Commands))
            root.Add(command);
        ChineseHelp.On(root);
        return root;
    }

    private static Command Serve()
    {
        var demo = new Option<bool>("--demo") { Description = "空库先装入演示单位和账号；其他设置写成 --名称=值" };
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
                await scope.ServiceProvider.GetRequiredService<StoreStart>().UpgradeAsync(ct);
                return 0;
            }
        );
        return command;
    }
}
