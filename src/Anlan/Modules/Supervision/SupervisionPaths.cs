namespace Anlan.Modules.Supervision;

/// <summary>Addresses of the supervision pages.</summary>
internal static class SupervisionPaths
{
    public const string List = "/supervision";

    public const string Export = List + "/rounds.xlsx";

    public const string New = List + "/new";

    /// <summary>Samples of look-backs.</summary>
    public const string LookBacks = List + "/look-backs";

    /// <summary>Resources of the API: rounds.</summary>
    public const string Resources = "/rounds";

    /// <summary>Resources of the API: the plans of a round.</summary>
    public const string PlanResources = Resources + "/{roundId:guid}/plans";

    public static string Round(Guid id) => $"{List}/{id}";

    /// <summary>A page of a round: its people, papers, stage.</summary>
    public static string Round(Guid id, string page) => $"{Round(id)}/{page}";

    public static string Plan(Guid roundId) => Round(roundId, "plan");

    /// <summary>The plan of a unit, by the unit's code.</summary>
    public static string Plan(Guid roundId, string? unit) => $"{Plan(roundId)}?unit={unit}";

    /// <summary>A page of the plan of a unit.</summary>
    public static string Plan(Guid roundId, string? unit, string page) => $"{Plan(roundId)}/{page}?unit={unit}";

    /// <summary>What the plan says of one item.</summary>
    public static string PlanItem(Guid roundId, Guid itemId) => $"{Plan(roundId)}/items/{itemId}";

    /// <summary>Copies that to other items.</summary>
    public static string CopyPlanItem(Guid roundId, Guid itemId) => $"{PlanItem(roundId, itemId)}/copy";

    /// <summary>The report of a unit, by the unit's code.</summary>
    public static string Report(Guid roundId, string? unit) => $"{Round(roundId, "report")}?unit={unit}";

    /// <summary>A page of the report of a unit.</summary>
    public static string Report(Guid roundId, string? unit, string page) => $"{Round(roundId, "report")}/{page}?unit={unit}";

    public static string LookBack(Guid id) => $"{LookBacks}/{id}";

    /// <summary>Where the finding about one item of a sample is recorded.</summary>
    public static string Finding(Guid lookBackId, Guid itemId) => $"{LookBack(lookBackId)}/{itemId}";
}
