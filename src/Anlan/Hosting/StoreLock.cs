using Anlan.Common;

namespace Anlan.Hosting;

/// <summary>
/// Keeps a second process away from an embedded store: what one keeps in memory the other would not see. The lock is the operating system's, so a
/// process that dies leaves none behind, and whoever holds it knows that a migration that looks under way was cut off. Programs of one process share
/// it.
/// </summary>
internal sealed class StoreLock(StoreSettings settings) : IDisposable
{
    private static readonly Dictionary<string, (FileStream File, int Holders)> Held = new(StringComparer.Ordinal);

    private bool mine;

    /// <exception cref="InvalidDataException">Another process has the store open.</exception>
    public void Take()
    {
        if (mine || settings.Postgres is not null)
            return;
        lock (Held)
        {
            var (file, holders) = Held.GetValueOrDefault(Path);
            Held[Path] = (file ?? Open(), holders + 1);
        }
        mine = true;
    }

    public void Dispose()
    {
        if (!mine)
            return;
        mine = false;
        lock (Held)
        {
            var (file, holders) = Held[Path];
            Held[Path] = (file, holders - 1);
            if (holders > 1)
                return;
            Held.Remove(Path);
            file.Dispose();
        }
    }

    private string Path => settings.SqliteFile + ".lock";

    /// <summary>Folder and database are for the program's own user alone; what SQLite puts beside the database takes its mode.</summary>
    private void Private()
    {
        Directory.CreateDirectory(settings.Folder);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using (File.Open(settings.SqliteFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite)) { }
        foreach (var file in Directory.EnumerateFiles(settings.Folder, System.IO.Path.GetFileName(settings.SqliteFile) + "*"))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private FileStream Open()
    {
        try
        {
            Private();
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(Path, options);
        }
        catch (IOException e)
        {
            throw new InvalidDataException(
                $"库文件夹“{settings.Folder}”正由另一个安澜程序使用。请先停掉那个程序，或用 --Anlan:Folder=别的文件夹；要同时运行几个，请改用 PostgreSQL。（{e.Message}）"
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidDataException($"库文件夹“{settings.Folder}”不可写，请检查权限，或用 --Anlan:Folder=别的文件夹。");
        }
    }
}
