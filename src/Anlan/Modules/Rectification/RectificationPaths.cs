namespace Anlan.Modules.Rectification;

/// <summary>Addresses of what has to be put right.</summary>
internal static class RectificationPaths
{
    public const string List = "/rectification";

    public const string Export = List + ".xlsx";

    /// <summary>Resources of the API: items.</summary>
    public const string Resources = "/items";

    public static string Item(Guid id) => $"{List}/{id}";

    /// <summary>The page of an act on an item.</summary>
    public static string Item(Guid id, string act) => $"{Item(id)}/{act}";
}
