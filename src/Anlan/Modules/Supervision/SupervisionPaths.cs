namespace Anlan.Modules.Supervision;

/// <summary>Addresses of the supervision pages.</summary>
internal static class SupervisionPaths
{
    public const string List = "/supervision";

    public static string Record(Guid id) => $"{List}/{id}";

    public static string Problem(Guid problemId) => $"{List}/problems/{problemId}";
}
