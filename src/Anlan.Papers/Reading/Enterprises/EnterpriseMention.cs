namespace Anlan.Papers.Reading.Enterprises;

/// <summary>An enterprise, an institution or a works site named in the text.</summary>
/// <param name="At">Range in the normal form.</param>
/// <param name="Name">As printed.</param>
/// <param name="IsPlace">Whether it is a place (水库, 物流枢纽) and nobody's business by itself.</param>
public sealed record EnterpriseMention(TextSpan At, string Name, bool IsPlace);
