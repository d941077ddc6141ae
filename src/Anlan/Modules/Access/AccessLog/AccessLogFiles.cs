using Anlan.Common;

namespace Anlan.Modules.Access.AccessLog;

/// <summary>The files of the access log, the newest first; several nodes have a file each for every day.</summary>
internal static class AccessLogFiles
{
    public static IReadOnlyList<FileInfo> Of(StoreSettings settings) =>
        new DirectoryInfo(settings.AccessLogFolder) is { Exists: true } folder
            ? [.. folder.EnumerateFiles("*.txt").OrderByDescending(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal)]
            : [];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(AccessPaths.AccessLog + "/{name}", Read).May(AccessPermissions.ReadAudit);

    /// <summary>Only a name of the list is looked for: it leads nowhere else.</summary>
    private static IResult Read(string name, StoreSettings settings) =>
        Of(settings).FirstOrDefault(f => f.Name == name) is { } file
            ? Results.Stream(
                new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete),
                "text/plain; charset=utf-8",
                file.Name
            )
            : Results.NotFound();
}
