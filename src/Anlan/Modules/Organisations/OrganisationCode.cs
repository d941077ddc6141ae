using System.Text.RegularExpressions;
using Anlan.Rules.Codes;

namespace Anlan.Modules.Organisations;

/// <summary>
/// How codes of organisations are formed (机构代码) and where they come from: regions by GB/T 2260, streets and towns by the statistical division codes,
/// everything else by the pack itself. Enterprises have no such code. Region codes have no check digit, so only their structure can be judged.
/// </summary>
internal static partial class OrganisationCode
{
    /// <summary>First two digits that no province has: codes of invented cities begin with them.</summary>
    private const string Invented = "99";

    /// <summary>Why a code cannot be the one of such an organisation; nothing when it can.</summary>
    public static string? Fault(string code, OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.City or OrganisationKind.District => RegionFault(code),
            OrganisationKind.Street => Street().Match(code) is { Success: true } street
                ? RegionFault(street.Groups[1].Value)
                : $"街道、乡镇的代码“{code}”应为9位数字（统计用区划代码前9位），如110109001；同一代码先后有两个街镇的，停用的加年份，如110106008-2020。",
            _ => Own().Match(code) is { Success: true } own
                ? RegionFault(own.Groups[1].Value)
                : $"代码“{code}”应为所在市、区代码加短横线和大写字母、数字，如110109-YJJ。",
        };

    /// <summary>Which standard or source a code follows, for the page of an organisation.</summary>
    public static string Source(string code, OrganisationKind kind) =>
        kind switch
        {
            _ when code.StartsWith(Invented, StringComparison.Ordinal) => "虚构城市的代码，不属于任何标准",
            OrganisationKind.City or OrganisationKind.District => "行政区划代码（GB/T 2260 的结构）",
            _ when code.Length == 9 && code.All(char.IsAsciiDigit) => "统计用区划代码（国家统计局）前9位",
            OrganisationKind.Street => "停用的统计用区划代码，加停用年份",
            _ => "机构数据包自编：所在市、区的代码加字母缩写",
        };

    private static string? RegionFault(string code) =>
        Region().IsMatch(code) && code.StartsWith(Invented, StringComparison.Ordinal) ? null
        : RegionCode.Parse(code) is { Ok: false } refused ? refused.Refusal
        : null;

    [GeneratedRegex(@"^\d{6}\z")]
    private static partial Regex Region();

    [GeneratedRegex(@"^(\d{6})\d{3}(-\d{4})?\z")]
    private static partial Regex Street();

    [GeneratedRegex(@"^(\d{6})(\d{3}|(-[A-Z0-9]{1,20})+)\z")]
    private static partial Regex Own();
}
