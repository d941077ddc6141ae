namespace Anlan.Rules.Codes;

/// <summary>Level of a GB/T 2260 code.</summary>
public enum RegionLevel
{
    /// <summary>省级: 110000.</summary>
    Province,

    /// <summary>地级: 130100.</summary>
    City,

    /// <summary>县级: 110105.</summary>
    County,
}
