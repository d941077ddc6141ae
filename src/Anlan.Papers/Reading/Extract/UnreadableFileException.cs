namespace Anlan.Papers.Reading.Extract;

/// <summary>Leaves a parser that met something it must not or cannot read; becomes a refusal at the edge of this folder.</summary>
/// <param name="reason">Chinese, with the place where known, without full stop.</param>
/// <param name="remedy">Chinese, what the user can do, without full stop.</param>
internal sealed class UnreadableFileException(string reason, string remedy) : Exception(reason)
{
    public string Reason { get; } = reason;

    public string Remedy { get; } = remedy;
}
