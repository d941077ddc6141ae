using System.Text.RegularExpressions;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Knows findings about a sample: they speak of everybody that was looked at, not of the unit named last.</summary>
internal static partial class Samples
{
    // The words before the sample and its size end well before this (characters).
    private const int Longest = 48;

    /// <summary>抽查的61家单位中，34家…; 19家医疗机构中有12家…; 在暗访的45家企业中….</summary>
    public static bool Opens(string text, TextSpan piece) => Sample().IsMatch(text.AsSpan(piece.Start, Math.Min(Longest, piece.Length)));

    [GeneratedRegex(
        @"^(?:在)?(?:被)?(?:抽查的|受检|暗访的)"
            + @"|^[^，。；\d]{0,14}\d[\d.]*[万余多]*(?:家次|家|所|个|名|处|户|栋|人)[^，。；]{0,8}(?:企业|单位|场所|学校|医院|机构|项目|店|厂|群众|人员|驾驶员|商户|小区|工地|点位|站点)中"
    )]
    private static partial Regex Sample();
}
