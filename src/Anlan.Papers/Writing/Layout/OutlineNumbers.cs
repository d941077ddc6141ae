using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Counts headings: 一、 / （一） / 1. / （1）; a heading starts the count of the levels below it afresh.</summary>
internal sealed class OutlineNumbers
{
    private readonly int[] _counts = new int[4];

    public string Next(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
        var number = ++_counts[level - 1];
        Array.Clear(_counts, level, _counts.Length - level);
        return level switch
        {
            1 => ChineseNumeral.Write(number) + "、",
            2 => $"（{ChineseNumeral.Write(number)}）",
            3 => number.ToString(CultureInfo.InvariantCulture) + ".",
            _ => $"（{number.ToString(CultureInfo.InvariantCulture)}）",
        };
    }
}
