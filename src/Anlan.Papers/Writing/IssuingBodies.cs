namespace Anlan.Papers.Writing;

/// <summary>
/// In whose name a unit's papers on a supervision go out (feedback letters of 2020): a district issues its plan through its two offices and
/// its report as committee and government; a body led by a party group issues both in the name of the group.
/// </summary>
public static class IssuingBodies
{
    /// <summary>整改方案 of a district, e.g. 安和区.</summary>
    public static IReadOnlyList<string> OfDistrictPlan(string district) => [$"中共{district}委办公室", $"{district}人民政府办公室"];

    /// <summary>整改情况报告 of a district.</summary>
    public static IReadOnlyList<string> OfDistrictReport(string district) => [$"中共{district}委", $"{district}人民政府"];

    /// <summary>Plan and report of a body led by a party group, e.g. 安和站地区管理委员会.</summary>
    public static IReadOnlyList<string> OfPartyGroup(string body) => [$"中共{body}党组"];
}
