using Anlan.Rules.Text;

namespace Anlan.Rules.Codes;

/// <summary>
/// 行政区划代码 (GB/T 2260): six digits, two each for province, city and county. Only the structure is checked; which codes are in use
/// on a date is data of the organisation packs. The code has no check digit, so a mistyped one may be another place's.
/// </summary>
public sealed record RegionCode
{
    private static readonly HashSet<string> Provinces =
    [
        .. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".Split(' '),
    ];

    private RegionCode(string value) => Value = value;

    /// <summary>The six digits.</summary>
    public string Value { get; }

    /// <summary>Level by the zeros at the end.</summary>
    public RegionLevel Level =>
        Value.EndsWith("0000", StringComparison.Ordinal) ? RegionLevel.Province
        : Value.EndsWith("00", StringComparison.Ordinal) ? RegionLevel.City
        : RegionLevel.County;

    /// <summary>The province the place lies in: 110105 → 110000.</summary>
    public RegionCode Province => new($"{Value[..2]}0000");

    /// <summary>The region directly above by structure, or null for a province. In a municipality 110105 → 110100 (市辖区).</summary>
    public RegionCode? Parent =>
        Level switch
        {
            RegionLevel.Province => null,
            RegionLevel.City => Province,
            RegionLevel.County => new RegionCode($"{Value[..4]}00"),
        };

    /// <summary>Reads a code, however typed.</summary>
    public static Parsed<RegionCode> Parse(string text)
    {
        var value = Narrow.Of(text);
        if (value.Length != 6 || !value.All(char.IsAsciiDigit))
        {
            return Parsed<RegionCode>.Refused($"行政区划代码“{text}”应为6位数字，如110105，请核对。");
        }

        if (!Provinces.Contains(value[..2]))
        {
            return Parsed<RegionCode>.Refused($"行政区划代码“{text}”的前两位{value[..2]}不是省级代码，请核对。");
        }

        return value[2..4] == "00" && value[4..] != "00"
            ? Parsed<RegionCode>.Refused($"行政区划代码“{text}”缺少地级代码（第3、4位），请核对。")
            : Parsed<RegionCode>.Of(new RegionCode(value));
    }

    /// <summary>Whether <paramref name="other"/> is this region or lies inside it.</summary>
    public bool Contains(RegionCode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var known = Level switch
        {
            RegionLevel.Province => 2,
            RegionLevel.City => 4,
            RegionLevel.County => 6,
        };
        return other.Value.AsSpan(0, known).SequenceEqual(Value.AsSpan(0, known));
    }

    /// <summary>The six digits.</summary>
    public override string ToString() => Value;
}
