namespace Anlan.Papers.Reading.Checks;

/// <summary>All values a print may stand for: a rounded 5.48万 is 54750 … 54849.</summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    public decimal Middle => (Low + High) / 2;

    public static Interval operator *(Interval a, decimal factor) => new(a.Low * factor, a.High * factor);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Quotient of two positive intervals; null when the divisor may be zero.</summary>
    public static Interval? Divide(Interval a, Interval b) => b.Low > 0 ? new Interval(a.Low / b.High, a.High / b.Low) : null;
}
