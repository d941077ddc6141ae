using System.Globalization;

namespace Anlan.Common;

/// <summary>Reads settings; a mistyped one stops the start with a sentence instead of being taken for the usual value.</summary>
internal static class Setting
{
    /// <exception cref="InvalidDataException">Neither true nor false.</exception>
    public static bool IsOn(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return false;
        return bool.TryParse(text, out var on) ? on : throw new InvalidDataException($"设置 {name} 的“{text}”看不懂，请写 true 或 false。");
    }

    /// <param name="configuration">All settings.</param>
    /// <param name="name">Of the setting.</param>
    /// <param name="usual">When it is not given.</param>
    /// <param name="what">What the number says, in Chinese.</param>
    /// <exception cref="InvalidDataException">No whole number, or below zero.</exception>
    public static int Number(IConfiguration configuration, string name, int usual, string what)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"设置 {name} 的“{text}”不是数字，请写成{what}。");
    }
}
