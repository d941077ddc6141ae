namespace Anlan.Papers.Writing;

/// <summary>发文机关署名 and 成文日期 (GB/T 9704-2012 §7.3.5).</summary>
public sealed record Signature
{
    /// <summary>Names of the issuing bodies; may be empty where only the date is printed.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>成文日期; absent while the paper is a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether a seal will be put on it: the name is then centred over the date, which stands four characters from the right.</summary>
    public bool Sealed { get; init; } = true;
}
