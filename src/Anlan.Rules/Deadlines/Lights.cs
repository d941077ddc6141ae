namespace Anlan.Rules.Deadlines;

/// <summary>Names of the lights as shown beside their colour.</summary>
public static class Lights
{
    /// <summary>正常, 临期 or 逾期.</summary>
    public static string Name(this Light light) =>
        light switch
        {
            Light.Green => "正常",
            Light.Amber => "临期",
            Light.Red => "逾期",
        };
}
