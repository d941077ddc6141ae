namespace Anlan.Papers.Reading.Extract.Pdf;

/// <summary>One printed line. Positions in points; Top is measured downwards from the upper edge as a share of the page height.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Size, double Top);
