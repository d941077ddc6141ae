using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Sandbox;

namespace Anlan.Modules.Documents.Reading;

/// <summary>The hidden command <c>anlan read-child</c>: the process in which papers of strangers are read.</summary>
internal static class ReadChild
{
    public const string CommandName = "read-child";

    /// <summary>A sandbox whose children are this program, also when it runs inside another one (tests, <c>dotnet run</c>).</summary>
    public static ReadingSandbox Sandbox(TimeProvider clock) => new(Command(), ExtractLimits.Default, clock);

    private static ChildCommand Command()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "anlan.exe" : "anlan");
        return File.Exists(program) ? new ChildCommand(program, [CommandName]) : ChildCommand.ThisProgram(CommandName);
    }
}
