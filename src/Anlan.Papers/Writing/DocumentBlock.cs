namespace Anlan.Papers.Writing;

/// <summary>A piece of the body: <see cref="Heading"/>, <see cref="BodyText"/> or <see cref="TextTable"/>.</summary>
public abstract record DocumentBlock
{
    private protected DocumentBlock() { }
}

/// <summary>
/// Heading of level 1 (一、 黑体), 2 (（一） 楷体), 3 (1. 仿宋) or 4 (（1） 仿宋). The number is set by the writer. With a tail, the text runs on
/// in the same paragraph, as letters do at level 2.
/// </summary>
public sealed record Heading(int Level, string Text, string? Tail = null) : DocumentBlock
{
    /// <summary>The number as the source prints it, for a paper that must be the source; the writer then sets none.</summary>
    public string? Number { get; init; }
}

/// <summary>One or more paragraphs (each line of the text is one), the first opened by a bold sentence where a lead is given.</summary>
public sealed record BodyText(string Text, string? Lead = null) : DocumentBlock;

/// <summary>A ruled table; its header row repeats on each page. A row may hold fewer cells than there are columns.</summary>
public sealed record TextTable(IReadOnlyList<TextTableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock;

/// <summary>Column of a <see cref="TextTable"/>. The weight is its share of the width; short entries (numbers, dates) are centred.</summary>
public sealed record TextTableColumn(string Header, double Weight = 1, bool Centred = false);
