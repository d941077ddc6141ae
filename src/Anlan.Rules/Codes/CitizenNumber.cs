using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Rules.Codes;

/// <summary>公民身份号码 (GB 11643): region of first registration, date of birth, sequence number and a check character (ISO 7064 MOD 11-2).</summary>
/// <remarks>
/// Personal data: shown, logged and exported only as <see cref="Masked"/>, which <see cref="ToString"/> gives. The check catches every
/// single wrong digit and every exchange of two neighbours; it misses an exchange of two digits ten places apart.
/// </remarks>
public sealed record CitizenNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenNumber(string value, DateOnly birthDate)
    {
        Value = value;
        BirthDate = birthDate;
    }

    /// <summary>All eighteen characters. Handle as personal data.</summary>
    public string Value { get; }

    /// <summary>Date of birth, digits 7 to 14.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>Region of first registration, digits 1 to 6.</summary>
    public string Region => Value[..6];

    /// <summary>Whether digit 17 is odd (male).</summary>
    public bool Male => (Value[16] - '0') % 2 == 1;

    /// <summary>For people's eyes: 110105********002X.</summary>
    public string Masked => $"{Value[..6]}********{Value[14..]}";

    /// <summary>Reads a number, however typed. The refusal does not repeat the number.</summary>
    public static Parsed<CitizenNumber> Parse(string text)
    {
        var value = Narrow.Of(text).ToUpperInvariant();
        if (value.Length == 15 && value.All(char.IsAsciiDigit))
        {
            return Refused("这是15位的旧身份证号，已停用，请填写18位号码。");
        }

        if (value.Length != 18 || !value[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(value[17]) || value[17] == 'X'))
        {
            return Refused("身份证号应为18位，前17位是数字，最后一位是数字或X，请核对。");
        }

        if (!RegionCode.Parse(value[..6]).Ok)
        {
            return Refused("身份证号的前6位不是行政区划代码，请核对。");
        }

        var style = DateTimeStyles.None;
        if (!DateOnly.TryParseExact(value[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, style, out var birth) || birth.Year < 1850)
        {
            return Refused("身份证号的第7到14位不是一个存在的出生日期，请核对。");
        }

        return CheckCharacter(value) == value[17]
            ? Parsed<CitizenNumber>.Of(new CitizenNumber(value, birth))
            : Refused("身份证号的校验位不对，可能输错了一位或颠倒了两位，请对照证件核对。");
    }

    /// <summary>Check character over the first seventeen digits; for made-up numbers.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (number[i] - '0');
        }

        return CheckCharacters[sum % 11];
    }

    /// <summary>Full years lived on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return day < BirthDate.AddYears(years) ? years - 1 : years;
    }

    /// <summary>The masked number, so that a log line never carries the whole one.</summary>
    public override string ToString() => Masked;

    private static Parsed<CitizenNumber> Refused(string sentence) => Parsed<CitizenNumber>.Refused(sentence);
}
