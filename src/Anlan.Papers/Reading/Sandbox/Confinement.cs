using System.Globalization;
using System.Runtime.InteropServices;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>
/// What keeps a child from everything but its pipes: no network, no other processes, no file but the program and the system's libraries (all
/// read-only), no file to write, no privilege to win. Bubblewrap does it where it is installed, else
/// the tools of util-linux; where the system forbids both, only the limits on memory, processor, file size and the environment are left.
/// </summary>
/// <param name="Name">Of the tool; null when there is none.</param>
/// <param name="Words">What the child's command is put behind.</param>
public sealed record Confinement(string? Name, IReadOnlyList<string> Words)
{
    /// <summary>Only the limits that every child has.</summary>
    public static Confinement None { get; } = new(null, []);

    private const int TemporaryBytes = 16 * 1024 * 1024;

    /// <summary>Nobody (65534 on every Linux): files of this machine belong to somebody else.</summary>
    private const string Nobody = "65534";

    /// <summary>Another user than the one who may do everything.</summary>
    private static readonly string[] AsNobody = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs"];

    /// <summary>The system as every Linux has it: programs and libraries, nothing that belongs to people or to this machine.</summary>
    private static readonly string[] Libraries = ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc/ld.so.cache"];

    /// <summary>
    /// In a mount namespace of its own: an empty root in memory, the paths of the list before <c>--</c> bound into it, and into that without any
    /// capability.
    /// </summary>
    private static readonly string Empty = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        set -e
        mount -t tmpfs -o size={TemporaryBytes},mode=755 tmpfs /mnt
        while [ "$1" != -- ]; do
          mkdir -p "/mnt$(dirname "$1")"
          if [ -L "$1" ]; then ln -s "$(readlink "$1")" "/mnt$1"
          elif [ -d "$1" ]; then mkdir -p "/mnt$1"; mount --bind "$1" "/mnt$1"; mount -o remount,bind,ro "/mnt$1"
          else : >"/mnt$1"; mount --bind "$1" "/mnt$1"; fi
          shift
        done
        shift
        mkdir -p /mnt/proc /mnt/dev /mnt/tmp
        mount -t proc proc /mnt/proc
        for device in null zero random urandom; do : >/mnt/dev/$device; mount --bind /dev/$device /mnt/dev/$device; done
        exec chroot /mnt setpriv --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
        """
    );

    /// <summary>What may be tried on this system, the best first; the last needs nothing.</summary>
    internal static IReadOnlyList<Confinement> Possible(ChildCommand command)
    {
        if (!OperatingSystem.IsLinux())
            return [None];
        List<string> seen = [.. Libraries.Where(p => Path.Exists(p)), .. Program(command)];
        Confinement[] tools = [new("bubblewrap", Bubblewrap(seen)), new("util-linux", Namespaces(seen))];
        return Environment.IsPrivilegedProcess
            ? [.. tools.Select(t => t with { Words = [.. AsNobody, .. t.Words] }), .. tools, None]
            : [.. tools, None];
    }

    /// <summary>Where the runtime is: beside the program, or shared, with three folders above it (its version, its name, "shared").</summary>
    internal static string Runtime
    {
        get
        {
            var folder = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
            return folder == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)
                ? folder
                : Path.GetFullPath(Path.Combine(folder, "..", "..", ".."));
        }
    }

    /// <summary>Where the program lies, and the runtime it needs, unless the libraries have them.</summary>
    private static IEnumerable<string> Program(ChildCommand command)
    {
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return new[] { Path.GetDirectoryName(command.FileName)!, here, Runtime }
            .Where(p => !Libraries.Any(s => p == s || p.StartsWith(s + '/', StringComparison.Ordinal)))
            .Distinct();
    }

    private static List<string> Bubblewrap(IReadOnlyList<string> seen)
    {
        List<string> words =
        [
            .. (string[])
                ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--uid", Nobody, "--gid", Nobody, "--cap-drop", "ALL"],
            .. (string[])["--proc", "/proc", "--dev", "/dev"],
            .. (string[])["--size", TemporaryBytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp"],
        ];
        foreach (var path in seen)
            words.AddRange(
                new FileInfo(path).LinkTarget is { } target && Directory.Exists(path)
                    ? ["--symlink", target, path]
                    : ["--ro-bind", path, path]
            );
        return [.. words, "--chdir", "/", "--"];
    }

    private static List<string> Namespaces(IReadOnlyList<string> seen) =>
        [
            .. (string[])["unshare", "--user", "--map-root-user", "--mount", "--net", "--ipc", "--uts", "--pid", "--fork", "--kill-child"],
            .. (string[])["/bin/sh", "-c", Empty, "anlan-read"],
            .. seen,
            "--",
        ];
}
