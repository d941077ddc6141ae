namespace Anlan.Common;

/// <summary>What a command line call ended with; scripts rely on these.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but some input was refused; the report says which and why.</summary>
    public const int InputRejected = 1;

    public const int WrongUsage = 2;

    public const int StoreUnreachable = 3;
}
