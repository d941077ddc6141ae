namespace Anlan.Rules.Codes;

/// <summary>An industry of GB/T 4754-2017 国民经济行业分类: a section (门类, a letter) or a division (大类, two digits).</summary>
/// <param name="Code"><c>C</c> or <c>26</c>.</param>
/// <param name="Name">Name in the standard.</param>
/// <param name="Section">Letter of the section; its own code for a section.</param>
public sealed record Industry(string Code, string Name, string Section)
{
    /// <summary>Whether it is a whole section.</summary>
    public bool IsSection => Code.Length == 1;
}
