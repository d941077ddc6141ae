using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Anlan.Rules.Text;

/// <summary>
/// A quantity as letters write it, kept exactly as a fraction: 十二万三千, 5.48万, 12万3千, 三分之一, 百分之五点二, 5.2%, 三成, 约三成, 两千余.
/// </summary>
/// <param name="Numerator">Numerator in lowest terms, 0 or more.</param>
/// <param name="Denominator">Denominator, from 1.</param>
/// <param name="Approximate">Whether the text says it is not exact: 约, 近, 超过, 余, 多, 左右 …</param>
public sealed partial record Quantity(long Numerator, long Denominator, bool Approximate)
{
    private const string Multipliers = "十百千万亿";

    /// <summary>The value as a decimal number, e.g. 0.3333 for a third.</summary>
    public decimal Value => (decimal)Numerator / Denominator;

    /// <summary>Reads a quantity without its unit of measure; null when the text is none or is too large to keep exactly.</summary>
    public static Quantity? Read(string text)
    {
        var normal = Narrow.Of(text);
        if (normal.Length is 0 or > 40)
        {
            return null;
        }

        var core = Hedges().Match(normal);
        if (!core.Success)
        {
            return null;
        }

        var approximate = core.Groups["before"].Length > 0 || core.Groups["after"].Length > 0;
        // 十余万, 30多万: the word stands inside the number.
        var inner = InnerHedge().Replace(core.Groups["core"].Value, "");
        approximate |= inner.Length < core.Groups["core"].Length;
        return ReadExact(inner) is { } value ? value with { Approximate = approximate } : null;
    }

    private static Quantity? ReadExact(string text)
    {
        if (text is "一半" or "半数")
        {
            return Of(1, 2);
        }

        if (FractionForm().Match(text) is { Success: true } fraction)
        {
            var below = fraction.Groups["below"].Value;
            var denominator = below is "百" or "千" or "万" ? Power(below[0]) : ChineseNumeral.Read(below);
            return denominator is > 0 and <= 1_000_000 && ReadNumber(fraction.Groups["above"].Value) is { } above
                ? Of(above.Numerator, (BigInteger)above.Denominator * denominator.Value)
                : null;
        }

        if (ShareForm().Match(text) is { Success: true } share && ReadNumber(share.Groups["number"].Value) is { } number)
        {
            var denominator = share.Groups["sign"].Value switch
            {
                "%" => 100,
                "‰" => 1_000,
                _ => 10,
            };
            return Of(number.Numerator, (BigInteger)number.Denominator * denominator);
        }

        return ReadNumber(text);
    }

    /// <summary>A number in digits, in characters, or mixed: 5.48万, 12万3千, 三点五.</summary>
    private static Quantity? ReadNumber(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
        {
            return ReadMixed(text);
        }

        var point = text.IndexOf('点', StringComparison.Ordinal);
        if (point < 0)
        {
            return ChineseNumeral.Read(text) is { } whole ? Of(whole, 1) : null;
        }

        // 三点五万: the unit behind the decimals multiplies the whole.
        var tail = text[(point + 1)..];
        var unit = tail.Length > 0 && tail[^1] is '万' or '亿' ? Power(tail[^1]) : 1;
        var decimals = unit > 1 ? tail[..^1] : tail;
        if (
            decimals.Length is 0 or > 9
            || !decimals.All(c => c != '两' && ChineseNumeral.DigitOf(c) is not null)
            || ChineseNumeral.Read(text[..point]) is not { } before
        )
        {
            return null;
        }

        var scale = BigInteger.Pow(10, decimals.Length);
        var digits = decimals.Aggregate(BigInteger.Zero, (n, c) => n * 10 + ChineseNumeral.DigitOf(c)!.Value);
        return Of((before * scale + digits) * unit, scale);
    }

    private static Quantity? ReadMixed(string text)
    {
        var parts = MixedPart().Matches(text);
        if (parts.Count == 0 || parts.Sum(p => p.Length) != text.Length)
        {
            return null;
        }

        var (sum, scale, lastUnit) = (BigInteger.Zero, BigInteger.One, BigInteger.Pow(10, 17));
        foreach (Match part in parts)
        {
            var digits = part.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            var point = digits.IndexOf('.', StringComparison.Ordinal);
            var places = point < 0 ? 0 : digits.Length - point - 1;
            var unit = part.Groups["unit"].Value.Aggregate(BigInteger.One, (product, c) => product * Power(c));
            if (unit >= lastUnit || places > 9)
            {
                return null;
            }

            var power = BigInteger.Pow(10, places);
            sum =
                sum * power
                + BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * unit * scale;
            scale *= power;
            lastUnit = unit;
        }

        return Of(sum, scale);
    }

    private static Quantity? Of(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var (above, below) = divisor.IsZero ? (numerator, denominator) : (numerator / divisor, denominator / divisor);
        return above <= long.MaxValue && below <= long.MaxValue ? new Quantity((long)above, (long)below, false) : null;
    }

    private static long Power(char unit) =>
        Multipliers.IndexOf(unit, StringComparison.Ordinal) switch
        {
            0 => 10,
            1 => 100,
            2 => 1_000,
            3 => 10_000,
            _ => 100_000_000,
        };

    [GeneratedRegex(
        "^(?<before>大约|约为|约|将近|接近|近|超过|超|逾|不足|不到|至少|最多)?(?<core>.+?)(?<after>左右|上下|以上|以下|余|多|许)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hedges();

    [GeneratedRegex("(?<=[0-9一二三四五六七八九十百千])[余多](?=[百千万亿])", RegexOptions.CultureInvariant)]
    private static partial Regex InnerHedge();

    [GeneratedRegex("^(?<below>[百千万]|[一二三四五六七八九十百0-9]+)分之(?<above>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FractionForm();

    [GeneratedRegex("^(?<number>.+?)(?<sign>%|‰|成)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareForm();

    [GeneratedRegex(@"(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<unit>[十百千万亿]*)", RegexOptions.CultureInvariant)]
    private static partial Regex MixedPart();
}
