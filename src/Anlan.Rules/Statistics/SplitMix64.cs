namespace Anlan.Rules.Statistics;

/// <summary>
/// The generator SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine and in every language, which
/// no library's own generator promises. For drawing samples, never for secrets.
/// </summary>
/// <param name="seed">Written into the record of the draw.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> − 1, each equally likely: the 2^64 mod bound lowest outputs are thrown away, then the remainder is taken.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var divisor = (ulong)bound;
        var rejected = (ulong.MaxValue % divisor + 1) % divisor;
        ulong bits;
        do
        {
            bits = Next();
        } while (bits < rejected);

        return (int)(bits % divisor);
    }
}
