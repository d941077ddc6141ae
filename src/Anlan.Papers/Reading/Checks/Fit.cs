using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>How well a stated number fits what its operands give.</summary>
internal enum Fit
{
    /// <summary>Some value of the operands rounds to it (or agrees with its hedge).</summary>
    Consistent,

    /// <summary>Some value of the operands gives its digits when cut off.</summary>
    Truncated,

    /// <summary>Off, but so little that the operands are probably the right ones.</summary>
    Near,

    /// <summary>The digits fit when the decimal point is moved by one place.</summary>
    Tenfold,
    Off,
}

/// <summary>Compares stated numbers with recomputed intervals.</summary>
internal static class Fitting
{
    /// <summary>Relative difference up to which two numbers are still near each other.</summary>
    private const decimal NearShare = 0.15m;

    /// <summary>What 约 and 左右 may hide.</summary>
    private const decimal AboutShare = 0.1m;

    private static readonly WordTable<string[]> Hedges = WordTable.Of("hedges");

    /// <summary>Compares in the unit of the stated figure (percent for a percentage).</summary>
    public static Fit Of(Interval computed, Figure stated)
    {
        var fit = Compare(computed, stated.Value, Step(stated), EffectOf(stated.Hedge));
        if (fit is not Fit.Off)
            return fit;
        var moved =
            Compare(computed * 10, stated.Value, Step(stated), "") is Fit.Consistent or Fit.Truncated
            || Compare(computed * 0.1m, stated.Value, Step(stated), "") is Fit.Consistent or Fit.Truncated;
        return moved ? Fit.Tenfold : Fit.Off;
    }

    /// <summary>How far a stated number is from the middle of what was computed, as a factor of at least 1.</summary>
    public static decimal Distance(Interval computed, Figure stated)
    {
        if (stated.Value <= 0 || computed.Middle <= 0)
            return decimal.MaxValue;
        return computed.Middle > stated.Value ? computed.Middle / stated.Value : stated.Value / computed.Middle;
    }

    /// <summary>One unit of the last printed digit.</summary>
    public static decimal Step(Figure stated)
    {
        var step = 1m;
        for (var i = 0; i < Math.Min(stated.Decimals, 10); i++)
            step /= 10;
        // 三分之一 and 三成 are words for a rough share, not one-digit decimals.
        return stated.Kind == FigureKind.Fraction ? 0.05m : step;
    }

    private static Fit Compare(Interval computed, decimal stated, decimal step, string effect)
    {
        if (effect == "up" && computed.High >= stated - step / 2)
            return Fit.Consistent;
        if (effect == "down" && computed.Low <= stated + step / 2)
            return Fit.Consistent;
        if (effect == "around" && computed.High >= stated * (1 - AboutShare) - step && computed.Low <= stated * (1 + AboutShare) + step)
            return Fit.Consistent;
        // 四舍五入: half a step goes up, so what stands exactly between two prints is the upper one.
        if (computed.Low < stated + step / 2 && computed.High >= stated - step / 2)
            return Fit.Consistent;
        if (effect.Length == 0 && computed.Low < stated + step && computed.High >= stated)
            return Fit.Truncated;
        return Math.Abs(computed.Middle - stated) <= NearShare * stated ? Fit.Near : Fit.Off;
    }

    private static string EffectOf(string? hedge) =>
        hedge is not null && Hedges.TryGet(hedge, out var row) && row![2] != "none" ? row[2] : "";
}
