namespace Anlan.Papers.Reading.Checks;

/// <summary>A document that a letter names: 《title》（number）.</summary>
/// <param name="Title">Without the outer 《》.</param>
/// <param name="Number">文号 as printed in normal form, or null when the letter gives none.</param>
/// <param name="At">Range in the normal form, from 《 to the number's bracket.</param>
public sealed record Citation(string Title, string? Number, TextSpan At);
