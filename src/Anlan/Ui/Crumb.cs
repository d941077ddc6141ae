namespace Anlan.Ui;

/// <summary>A step of the way to this page (<see cref="Crumbs"/>).</summary>
public sealed record Crumb(string Path, string Text);
