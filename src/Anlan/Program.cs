using Anlan.Hosting;

// Without a command the program serves; settings such as --urls go to the host either way.
string[] command =
    args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")
        ? ["serve", .. args]
        : args;
return await CommandLine.RunAsync(command);

/// <summary>Named so that tests can start the program.</summary>
public partial class Program;
