namespace Anlan.Modules.Rectification;

/// <summary>Addresses of what has to be put right.</summary>
internal static class RectificationPaths
{
    public const string List = "/rectification";

    public const string Export = List + ".xlsx";

    public static string Item(Guid id) => $"{List}/{id}";

    /// <summary>The page of an act on an item.</summary>
    public static string Item(Guid id, string act) => $"{Item(id)}/{act}";
}
