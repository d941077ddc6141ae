using Microsoft.Win32.SafeHandles;

namespace Anlan.Modules.Documents;

/// <summary>Forces a folder's entries to the disk, which a rename needs to survive a power cut.</summary>
internal static class FolderSync
{
    public static void Force(string folder)
    {
        if (OperatingSystem.IsWindows())
            return; // NTFS journals its folders itself.
        using SafeFileHandle handle = File.OpenHandle(
            folder,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            (FileOptions)0
        );
        RandomAccess.FlushToDisk(handle);
    }
}
