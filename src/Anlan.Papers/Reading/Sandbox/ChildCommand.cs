namespace Anlan.Papers.Reading.Sandbox;

/// <summary>How to start a program that runs <see cref="ReadingChild"/>.</summary>
/// <param name="FileName">Full path of an executable.</param>
/// <param name="Arguments">Passed as they are.</param>
public sealed record ChildCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The running program again with other arguments; also when it was started as "dotnet program.dll".</summary>
    public static ChildCommand ThisProgram(params string[] arguments)
    {
        var executable = Environment.ProcessPath ?? throw new InvalidOperationException("The path of the running program is unknown.");
        var isHost = Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? new(executable, [Path.GetFullPath(Environment.GetCommandLineArgs()[0]), .. arguments]) : new(executable, arguments);
    }
}
