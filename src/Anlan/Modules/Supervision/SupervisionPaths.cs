namespace Anlan.Modules.Supervision;

/// <summary>Addresses of the supervision pages.</summary>
internal static class SupervisionPaths
{
    public const string List = "/supervision";

    public static string Record(Guid id) => $"{List}/{id}";

    /// <summary>A page of a round: its people, papers, stage.</summary>
    public static string Record(Guid id, string page) => $"{Record(id)}/{page}";

    public static string Item(Guid itemId) => $"{List}/problems/{itemId}";
}
