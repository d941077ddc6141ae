using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Rules.Text;

namespace Anlan.Rules.Numbering;

/// <summary>
/// 文号: 发文机关代字、年份、发文顺序号 of an official document (GB/T 9704-2012, 7.2.5), or the number of an order (令). Sloppy forms are read
/// ([2020], 【2020】, (2020), 第020号); the canonical form has 〔〕, the full year, no 第 and no leading zeros.
/// </summary>
public sealed partial record DocumentNumber
{
    private DocumentNumber(DocumentNumberKind kind, string issuer, int? year, int number)
    {
        Kind = kind;
        Issuer = issuer;
        Year = year;
        Number = number;
    }

    /// <summary>Which of the two ways.</summary>
    public DocumentNumberKind Kind { get; }

    /// <summary>机关代字 (京政发) or the body that gave the order (北京市人民政府); empty for a bare 第285号令.</summary>
    public string Issuer { get; }

    /// <summary>Year of an issued document; null for an order.</summary>
    public int? Year { get; }

    /// <summary>Running number, from 1.</summary>
    public int Number { get; }

    /// <summary>Reads one number and nothing else; brackets around the whole are allowed.</summary>
    public static Parsed<DocumentNumber> Parse(string text)
    {
        var normal = Unwrap(Narrow.Of(text));
        if (IssuedForm().Match(normal) is { Success: true } issued)
        {
            return Build(text, DocumentNumberKind.Issued, issued);
        }

        if (OrderForms().Match(normal) is { Success: true } order)
        {
            return Build(text, DocumentNumberKind.Order, order);
        }

        return Parsed<DocumentNumber>.Refused($"文号“{text}”看不懂，请写成“京政发〔2020〕20号”或“北京市人民政府令第285号”的样式。");
    }

    /// <summary>Canonical form.</summary>
    public override string ToString() =>
        Kind switch
        {
            DocumentNumberKind.Issued => string.Create(CultureInfo.InvariantCulture, $"{Issuer}〔{Year}〕{Number}号"),
            DocumentNumberKind.Order when Issuer.Length == 0 => string.Create(CultureInfo.InvariantCulture, $"第{Number}号令"),
            DocumentNumberKind.Order => string.Create(CultureInfo.InvariantCulture, $"{Issuer}令第{Number}号"),
        };

    private static Parsed<DocumentNumber> Build(string text, DocumentNumberKind kind, Match match)
    {
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        if (year is < 1912 or > 2200)
        {
            return Parsed<DocumentNumber>.Refused($"文号“{text}”的年份{year}不合理，请核对。");
        }

        var digits = match.Groups["number"].Value;
        var number = ChineseNumeral.Read(digits) ?? 0;
        return number is < 1 or > 99_999
            ? Parsed<DocumentNumber>.Refused($"文号“{text}”的顺序号{digits}不合理，请核对。")
            : Parsed<DocumentNumber>.Of(new DocumentNumber(kind, match.Groups["issuer"].Value, year, (int)number));
    }

    /// <summary>Takes off brackets around the whole: （京政发〔2020〕20号）.</summary>
    private static string Unwrap(string text) =>
        text.Length > 2
        && text[0] == '('
        && text[^1] == ')'
        && text.IndexOf(')', StringComparison.Ordinal) is var first
        && (first == text.Length - 1 || text.AsSpan(1, first - 1).Contains('('))
            ? text[1..^1]
            : text;

    [GeneratedRegex(
        @"^(?<issuer>[\p{IsCJKUnifiedIdeographs}]{1,16})[〔﹝［【\[\(〈<](?<year>\d{4})年?[〕﹞］】\]\)〉>]第?(?<number>\d{1,6})号$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IssuedForm();

    // 令第285号, 令285号, 第285号令, 285号令; the number of old orders may be in Chinese numerals.
    [GeneratedRegex(
        @"^(?:(?<issuer>[\p{IsCJKUnifiedIdeographs}]{2,20}?)令第?(?<number>\d{1,5}|[〇零一二三四五六七八九十百]+)号|"
            + @"(?<issuer>[\p{IsCJKUnifiedIdeographs}]{0,20}?)第?(?<number>\d{1,5}|[〇零一二三四五六七八九十百]+)号令)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OrderForms();
}
