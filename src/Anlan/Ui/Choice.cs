namespace Anlan.Ui;

/// <summary>One choice of a <see cref="SelectField"/> or <see cref="CheckList"/>.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What people read.</param>
/// <param name="Note">A second, quieter line: why this one is offered, what it means.</param>
/// <param name="Group">Heading the choice stands under, in the order first seen.</param>
public sealed record Choice(string Value, string Text, string? Note = null, string? Group = null);
