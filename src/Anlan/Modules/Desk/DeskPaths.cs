namespace Anlan.Modules.Desk;

/// <summary>Addresses of the desk.</summary>
internal static class DeskPaths
{
    public const string Today = "/";

    public const string Search = "/search";

    public const string Overview = "/overview";
}
