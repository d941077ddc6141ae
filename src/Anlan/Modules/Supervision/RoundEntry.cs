namespace Anlan.Modules.Supervision;

/// <summary>A way in which rounds come about besides being made by hand; registered by modules above.</summary>
/// <param name="Needs">Permission of who may go it.</param>
public sealed record RoundEntry(string Path, string Label, string Needs, string Icon);
