namespace Anlan.Rules;

/// <summary>Outcome of reading a table: all rows, or every reason against it at once, so that a person corrects the file in one go.</summary>
/// <param name="Rows">The rows; meaningful only when <see cref="Ok"/>.</param>
/// <param name="Refusals">Reasons in order of lines; empty when the table was taken.</param>
public sealed record TableReading<T>(IReadOnlyList<T> Rows, IReadOnlyList<LineRefusal> Refusals)
{
    /// <summary>Whether the table can be used.</summary>
    public bool Ok => Refusals.Count == 0;

    /// <summary>The rows, or an exception naming the first refusal: for data files shipped with the product, which tests keep valid.</summary>
    public IReadOnlyList<T> OrThrow() => Ok ? Rows : throw new InvalidDataException(string.Join('\n', Refusals));
}
