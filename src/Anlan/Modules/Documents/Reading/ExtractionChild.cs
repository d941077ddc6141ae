using Anlan.Papers.Reading.Extract;

namespace Anlan.Modules.Documents.Reading;

/// <summary>The hidden command <c>anlan extract-child</c>: the process in which docx and pdf of strangers are parsed.</summary>
internal static class ExtractionChild
{
    public const string CommandName = "extract-child";

    /// <summary>A sandbox whose children are this program, also when it runs inside another one (tests, <c>dotnet run</c>).</summary>
    public static ExtractionSandbox Sandbox(TimeProvider clock) => new(Command(), ExtractLimits.Default, clock);

    private static ChildCommand Command()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "anlan.exe" : "anlan");
        return File.Exists(program) ? new ChildCommand(program, [CommandName]) : ChildCommand.ThisProgram(CommandName);
    }
}
