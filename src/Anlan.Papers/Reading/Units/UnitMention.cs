namespace Anlan.Papers.Reading.Units;

/// <summary>What kind of thing a unit name names.</summary>
public enum UnitKind
{
    /// <summary>A city, district or county: 朝阳区, standing for its party committee and government.</summary>
    Place,

    /// <summary>A street or town (街道、镇、乡).</summary>
    Street,

    /// <summary>A village or community.</summary>
    Grass,

    /// <summary>A department or another organisation: 区应急局, 市交通委.</summary>
    Organisation,

    /// <summary>A part of an organisation: 公路建设处.</summary>
    Division,

    /// <summary>A group nobody is named in: 部分区级部门, 各站区.</summary>
    Group,
}

/// <summary>A unit as printed at one place of the text.</summary>
/// <param name="At">Range in the normal form.</param>
/// <param name="Text">As printed.</param>
/// <param name="Place">The area printed before it ("石景山区", "昌平区沙河镇" for a village there); empty when none was.</param>
/// <param name="Core">The name behind the area: "市场监管局"; empty for a bare area.</param>
/// <param name="LevelWord">区, 市, 县 … printed alone in place of an area's name (区市场监管局); '\0' when none.</param>
/// <param name="Kind">What it names.</param>
public sealed record UnitMention(TextSpan At, string Text, string Place, string Core, char LevelWord, UnitKind Kind)
{
    /// <summary>区委、区政府, 街道党工委, 安委会 and an office of a town stand for the area itself; a 管委会 is a body of its own.</summary>
    public bool StandsForArea =>
        Core
            is "委"
                or "政府"
                or "人民政府"
                or "委区政府"
                or "委市政府"
                or "委县政府"
                or "党委政府"
                or "党委"
                or "党工委"
                or "工委"
                or "办事处"
                or "安委会"
        || IsOfficeOfTown;

    /// <summary>城关镇安委办, 长辛店镇应急管理科, 章安镇应急管理站: a town answers for its own offices.</summary>
    private bool IsOfficeOfTown =>
        (Place.EndsWith("街道", StringComparison.Ordinal) || Place.EndsWith('镇') || Place.EndsWith('乡'))
        && (Core is "安委办" or "安委会办公室" or "安全办" || Core.EndsWith('科') || Core is ['应' or '安', .., '办' or '站']);

    /// <summary>Whether a word such as 部分 or 个别 says that not all of the group are meant.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether it is a short name that the letter defines (三区一部门).</summary>
    public bool IsAlias { get; init; }
}
