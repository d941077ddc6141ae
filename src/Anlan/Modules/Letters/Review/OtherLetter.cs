namespace Anlan.Modules.Letters.Review;

/// <summary>A letter that cites the same document otherwise.</summary>
/// <param name="Path">Page of its draft.</param>
public sealed record OtherLetter(string Title, string Path);
