using System.Diagnostics;
using System.Text.RegularExpressions;
using Anlan.Hosting;

namespace Anlan.Tests.Operations;

/// <summary>Every command says in Chinese what is wrong with a call, and ends as the contract says: 2 wrong usage, 3 no store.</summary>
[Collection(ConsoleCollection.Name)]
public sealed partial class CommandLineTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Create().Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_called_with_an_option_it_does_not_have_starts_nothing(string command)
    {
        var (code, said) = await CallAsync(command, "--no-such-option");
        Assert.Equal(2, code);
        Assert.Matches(Sentence(), said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("read")]
    [InlineData("read", "--no-such-option", "a.txt")]
    [InlineData("serve", "here")]
    [InlineData("serve", "--demmo")]
    [InlineData("serve", "--urls")]
    [InlineData("serve", "--urls", "--demo")]
    [InlineData("migrate", "--Folder")]
    public async Task A_wrong_call_is_refused_with_a_sentence(params string[] call)
    {
        var (code, said) = await CallAsync(call);
        Assert.Equal(2, code);
        Assert.Matches(Sentence(), said);
    }

    [Theory]
    [InlineData(3, "连不上数据库", "serve", "--Anlan:Postgres=Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2")]
    [InlineData(3, "连不上数据库", "migrate", "--Anlan:Postgres=Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2")]
    [InlineData(2, "不是地址", "serve", "--Anlan:Proxies=everybody", "--urls=http://127.0.0.1:0")]
    public async Task What_only_the_start_can_tell_is_told_without_a_stack_trace(int code, string sentence, params string[] call)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.WorkingDirectory = Directory.CreateTempSubdirectory("anlan-call-").FullName;
        foreach (var word in call.Prepend(Path.Combine(AppContext.BaseDirectory, "anlan.dll")))
            start.ArgumentList.Add(word);
        using var program = Process.Start(start)!;
        var said = program.StandardError.ReadToEndAsync();
        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Directory.Delete(start.WorkingDirectory, recursive: true);
        Assert.Contains(sentence, await said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
        Assert.Equal(code, program.ExitCode);
    }

    [Theory]
    [InlineData("--urls=http://127.0.0.1:1")]
    [InlineData("--urls", "http://127.0.0.1:1")]
    [InlineData("--Anlan:Folder=a", "--Logging:LogLevel:Default=Debug", "--environment=Production")]
    public void Settings_of_the_host_are_taken(params string[] words) => Assert.Null(Settings.Unknown(words));

    private static async Task<(int Code, string Said)> CallAsync(params string[] call)
    {
        var (before, said) = (Console.Error, new StringWriter());
        Console.SetError(said);
        try
        {
            return (await CommandLine.RunAsync(call), said.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }

    [GeneratedRegex("[\u4e00-\u9fff]{2,}")]
    private static partial Regex Sentence();
}

/// <summary>Tests that listen to the console take turns with everything else.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "Console";
}
