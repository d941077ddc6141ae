namespace Anlan.Papers.Reading.Figures;

/// <summary>What kind of number a figure is.</summary>
public enum FigureKind
{
    /// <summary>A count or amount with a measure word: 2236次, 184.64万平方米.</summary>
    Count,

    /// <summary>5.2%: <see cref="Figure.Value"/> is in percent.</summary>
    Percent,

    /// <summary>三分之一, 1/4, 三成: <see cref="Figure.Value"/> is the fraction itself.</summary>
    Fraction,

    /// <summary>1:300: <see cref="Figure.Value"/> is the second number, the first is 1.</summary>
    Ratio,
}

/// <summary>One number with its measure word as printed.</summary>
/// <param name="Text">As printed in normal form, with hedges: "近12700余份", "不足3200元", "6%以上".</param>
/// <param name="Value">The value in the measure word's own unit: 1.99万项 → 19900, 5.2% → 5.2.</param>
/// <param name="Low">Least value the print stands for: a rounded 5.48万 means 54750 … 54849; an exact number is its own interval.</param>
/// <param name="High">Greatest value the print stands for.</param>
/// <param name="Unit">The measure word: "次", "家次", "%", "元", "平方米"; empty when none was printed.</param>
/// <param name="Hedge">近, 约, 余, 多, 不足, 超过, 以上 …; null for none. 余 and 多 widen the interval upwards, 不足 and 近 downwards.</param>
/// <param name="Kind">The kind of number.</param>
/// <param name="Decimals">Digits printed after the decimal point (before any 万 or 亿).</param>
/// <param name="At">Range of <see cref="Text"/> in the normal form.</param>
public sealed record Figure(
    string Text,
    decimal Value,
    decimal Low,
    decimal High,
    string Unit,
    string? Hedge,
    FigureKind Kind,
    int Decimals,
    TextSpan At
)
{
    /// <summary>Whether the printed number was rounded by itself (万, 亿) or hedged, so that only its interval is known.</summary>
    public bool IsRounded => Low != High;
}
