namespace Anlan.Modules.Supervision;

/// <summary>Addresses of the supervision pages.</summary>
internal static class SupervisionPaths
{
    public const string List = "/supervision";

    public static string Round(Guid id) => $"{List}/{id}";

    /// <summary>A page of a round: its people, papers, stage.</summary>
    public static string Round(Guid id, string page) => $"{Round(id)}/{page}";

    public static string Plan(Guid roundId) => Round(roundId, "plan");

    /// <summary>The plan of a unit, by the unit's code.</summary>
    public static string PlanOf(Guid roundId, string unit) => $"{Plan(roundId)}?unit={unit}";

    /// <summary>What the plan says of one item.</summary>
    public static string PlanItem(Guid roundId, Guid itemId) => $"{Plan(roundId)}/items/{itemId}";
}
