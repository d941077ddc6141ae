namespace Anlan.Shell;

/// <summary>Where a redirect may lead: only to a path of this site. Anything else would make our sign-in page a door to other people's.</summary>
internal static class LocalUrl
{
    /// <summary>The url when it is a plain local path, otherwise the home page.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    public static bool IsLocal(string? url) =>
        url is { Length: > 0 and < 2000 }
        && url[0] == '/'
        && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'))
        && !url.Any(c => char.IsControl(c) || c == '\\')
        && Uri.TryCreate(url, UriKind.Relative, out _);
}
