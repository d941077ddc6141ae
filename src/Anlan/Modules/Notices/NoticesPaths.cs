namespace Anlan.Modules.Notices;

/// <summary>Addresses of notices and calendar feeds.</summary>
internal static class NoticesPaths
{
    public const string List = "/notices";

    public const string ReadAll = List + "/read-all";

    public const string Feeds = List + "/feeds";

    /// <summary>Where calendar programs fetch; the token alone opens it.</summary>
    public const string Feed = "/feeds/{token}.ics";

    public static string Read(Guid id) => $"{List}/{id}/read";

    public static string Revoke(Guid feedId) => $"{Feeds}/{feedId}/revoke";

    public static string FeedOf(string token) => Feed.Replace("{token}", token, StringComparison.Ordinal);
}
