namespace Anlan.Papers.Writing.Layout;

/// <summary>Relationship ids of the footers of odd and even pages.</summary>
internal sealed record FooterIds(string Odd, string Even);
