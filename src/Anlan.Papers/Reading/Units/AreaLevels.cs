namespace Anlan.Papers.Reading.Units;

/// <summary>The characters that end the name of an area, and stand alone for it in 区市场监管局 and 师应急管理局.</summary>
internal static class AreaLevels
{
    /// <summary>Any level: province, city, league, prefecture, district, county, banner, division of the Corps (师), town.</summary>
    public static bool IsLevel(char c) => IsDistrict(c) || c is '省' or '州' or '盟' or '师' or '镇' or '乡';

    /// <summary>The levels that have departments and towns below them and are named alone: 昌平区, 太河县, 石羊市, 阿荣旗.</summary>
    public static bool IsDistrict(char c) => c is '区' or '县' or '市' or '旗';
}
