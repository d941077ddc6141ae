namespace Anlan.Shell;

/// <summary>Something in the top bar of every page of a signed-in person: search, bell, sign-out.</summary>
/// <param name="Place">Lower ones stand further left.</param>
/// <param name="Component">A component without parameters.</param>
public sealed record BarPart(int Place, Type Component);
