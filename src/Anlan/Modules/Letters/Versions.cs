using System.Globalization;

namespace Anlan.Modules.Letters;

/// <summary>The version a page showed, carried by its forms so that nobody overwrites what they have not seen.</summary>
internal static class Versions
{
    public static string Show(int version) => version.ToString(CultureInfo.InvariantCulture);

    public static bool Same(string? seen, int version) => seen == Show(version);
}
