using System.Collections;
using Anlan.Papers.Reading;

namespace Anlan.Papers.ChildHost;

/// <summary>What a parser may do to the process it runs in.</summary>
internal static class Disasters
{
    public static ExtractedText Happen(string name)
    {
        var parts = name.Split('|');
        switch (parts[0])
        {
            case "stack":
                Recurse(1);
                break;
            case "memory":
                var hoard = new List<byte[]>();
                while (true)
                    hoard.Add(new byte[1 << 20]);
            case "loop":
                for (long i = 0; ; i++)
                    Volatile.Write(ref _spin, i);
            case "late":
                Thread.Sleep(TimeSpan.FromSeconds(2.5));
                Environment.Exit(3);
                break;
            case "exit":
                Environment.Exit(3);
                break;
            case "exception":
                throw new InvalidOperationException("a fault of a parser");
            case "babble":
                using (var output = Console.OpenStandardOutput())
                    output.Write("%%% this is no answer %%%"u8);
                break;
            case "native":
                // What the runtime says about running out of memory is not the point here: the kernel's limit is.
                for (var i = 0; i < 100_000; i++)
                    System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 28);
                break;
            case "environment":
                return new ExtractedText(
                    string.Join('\n', Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => $"{v.Key}={v.Value}")),
                    []
                );
            case "escape":
                return new ExtractedText(string.Join('\n', Escapes.Try(parts[1..])), []);
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "No such disaster.");
        }
        return new ExtractedText("survived", []);
    }

    private static long _spin;

    private static int Recurse(int depth) => Recurse(depth + 1) + Recurse(depth - 1);
}
