using System.Globalization;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Numbers as printed in a check.</summary>
internal static class Numbers
{
    public static string Show(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Without needless zeros: 17000, 0.81.</summary>
    public static string Show(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
