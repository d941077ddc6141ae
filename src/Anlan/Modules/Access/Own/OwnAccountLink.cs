namespace Anlan.Modules.Access.Own;

/// <summary>A page of the signed-in person's own things, listed on the page of the account; modules register theirs.</summary>
/// <param name="Place">Lower ones stand further up.</param>
/// <param name="Note">What can be done there.</param>
public sealed record OwnAccountLink(int Place, string Path, string Label, string Note);
