namespace Anlan.Papers.Writing;

/// <summary>版头 of an official paper (GB/T 9704-2012 §7.2).</summary>
public sealed record Masthead
{
    /// <summary>发文机关标志, in order; several issue the paper jointly.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>Word after the issuers' names; empty where the mark is the bare name.</summary>
    public string Suffix { get; init; } = "文件";

    /// <summary>发文字号, e.g. 京政发〔2020〕20号. Brackets of any other shape round the year are corrected to 〔〕.</summary>
    public string? Number { get; init; }

    /// <summary>份号 of a secret paper; printed with six digits.</summary>
    public int? CopyNumber { get; init; }

    /// <summary>密级和保密期限, e.g. 机密★1年.</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度: 特急 or 加急.</summary>
    public string? Urgency { get; init; }

    /// <summary>签发人. Present only on papers to a superior: the number then stands left and the signatories right.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];
}
