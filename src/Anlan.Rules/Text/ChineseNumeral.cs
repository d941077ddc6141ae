using System.Globalization;
using System.Text;

namespace Anlan.Rules.Text;

/// <summary>Whole numbers in Chinese characters, both ways: 十二万三千, 二〇二三, 两百, 一百零五, 一百五 (= 150).</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "十百千";

    /// <summary>Largest number written and read: below 一亿亿.</summary>
    public const long Max = 9_999_999_999_999_999;

    /// <summary>Reads a whole number in Chinese characters or in digits of any width (with or without thousands commas); null when it is none.</summary>
    public static long? Read(string text)
    {
        var normal = Narrow.Of(text);
        if (normal.Length is 0 or > 40)
        {
            return null;
        }

        if (char.IsAsciiDigit(normal[0]))
        {
            const NumberStyles Style = NumberStyles.AllowThousands;
            return long.TryParse(normal, Style, CultureInfo.InvariantCulture, out var value) && value <= Max ? value : null;
        }

        return normal.All(c => DigitOf(c) is not null) ? Positional(normal) : Spoken(normal);
    }

    /// <summary>Writes a number as spoken: 105 → 一百零五, 12 → 十二, 123000 → 十二万三千.</summary>
    /// <param name="number">0 to <see cref="Max"/>.</param>
    public static string Write(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Max);
        if (number == 0)
        {
            return "零";
        }

        var written = new StringBuilder();
        WriteBelow(written, number, 100_000_000, '亿');
        // 一十二 is said 十二 only at the very front.
        return written.Length > 1 && written[0] == '一' && written[1] == '十'
            ? written.ToString(1, written.Length - 1)
            : written.ToString();
    }

    /// <summary>Writes digit by digit, as years are: 2023 → 二〇二三.</summary>
    public static string WriteDigits(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => c == '0' ? '〇' : Digits[c - '0']));
    }

    internal static int? DigitOf(char c)
    {
        var at = Digits.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? at
            : c is '〇' or '○' or 'О' or 'Ο' ? 0
            : c == '两' ? 2
            : null;
    }

    private static long? Positional(string text)
    {
        if (text.Length > 16)
        {
            return null;
        }

        // 两 stands alone only: 二〇两三 is no year.
        var misplaced = text.Length > 1 && text.Contains('两', StringComparison.Ordinal);
        return misplaced ? null : text.Aggregate(0L, (n, c) => n * 10 + DigitOf(c)!.Value);
    }

    private static long? Spoken(string text)
    {
        var hundredMillions = text.LastIndexOf('亿');
        if (hundredMillions < 0)
        {
            return BelowHundredMillion(text);
        }

        var high = BelowHundredMillion(text[..hundredMillions]);
        var low = Rest(text[(hundredMillions + 1)..], 10_000_000, BelowHundredMillion);
        return high is > 0 && low is not null ? high * 100_000_000 + low : null;
    }

    private static long? BelowHundredMillion(string text)
    {
        var tenThousands = text.IndexOf('万', StringComparison.Ordinal);
        if (tenThousands < 0)
        {
            return BelowTenThousand(text);
        }

        var high = BelowTenThousand(text[..tenThousands]);
        var low = Rest(text[(tenThousands + 1)..], 1_000, BelowTenThousand);
        return high is > 0 && low is not null ? high * 10_000 + low : null;
    }

    /// <summary>What follows a unit: nothing, a filler 零 and a number, or one bare digit that means the next lower unit (一万二 = 12,000).</summary>
    private static long? Rest(string text, long nextUnit, Func<string, long?> read)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var filled = text[0] is '零' or '〇';
        var number = filled ? text[1..] : text;
        return !filled && number.Length == 1 && DigitOf(number[0]) is { } digit and > 0 ? digit * nextUnit : read(number);
    }

    private static long? BelowTenThousand(string text)
    {
        long sum = 0;
        var lastUnit = 10_000;
        for (var at = 0; at < text.Length; )
        {
            var filled = at > 0 && text[at] is '零' or '〇';
            at += filled ? 1 : 0;
            if (Place(text, at) is not { } place || place.Unit >= lastUnit)
            {
                return null;
            }

            // 一百五 = 150: a last digit right behind 百 or 千 stands for the next lower unit.
            var implied = place.Unit == 1 && !filled && lastUnit is 100 or 1_000;
            sum += place.Digit * (implied ? lastUnit / 10 : place.Unit);
            lastUnit = place.Unit;
            at += place.Length;
        }

        return text.Length == 0 ? null : sum;
    }

    /// <summary>A digit with its unit at a place of the text: 三百, 五 at the very end, or 十 without a digit.</summary>
    private static (int Digit, int Unit, int Length)? Place(string text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] == '十')
        {
            return (1, 10, 1);
        }

        if (DigitOf(text[at]) is not { } digit || digit == 0)
        {
            return null;
        }

        if (at + 1 == text.Length)
        {
            return (digit, 1, 1);
        }

        return Units.IndexOf(text[at + 1], StringComparison.Ordinal) switch
        {
            0 => (digit, 10, 2),
            1 => (digit, 100, 2),
            2 => (digit, 1_000, 2),
            _ => null,
        };
    }

    /// <summary>Writes a number below 10^8 times <paramref name="unit"/>; the group above first, then 零 where a place is skipped.</summary>
    private static void WriteBelow(StringBuilder written, long number, long unit, char name)
    {
        var high = number / unit;
        var low = number % unit;
        if (high > 0)
        {
            if (name == '亿')
            {
                WriteBelow(written, high, 10_000, '万');
            }
            else
            {
                WriteSection(written, (int)high);
            }

            written.Append(name);
            if (low > 0 && low < unit / 10)
            {
                written.Append('零');
            }
        }

        if (low > 0 && name == '亿')
        {
            WriteBelow(written, low, 10_000, '万');
        }
        else if (low > 0)
        {
            WriteSection(written, (int)low);
        }
    }

    private static void WriteSection(StringBuilder written, int section)
    {
        var pending = false;
        var started = false;
        for (int unit = 1_000, place = 2; unit >= 1; unit /= 10, place--)
        {
            var digit = section / unit % 10;
            if (digit == 0)
            {
                pending = started;
                continue;
            }

            written.Append(pending ? "零" : "").Append(Digits[digit]).Append(place >= 0 ? Units[place].ToString() : "");
            started = true;
            pending = false;
        }
    }
}
