namespace Anlan.Papers.Writing.LookBacks;

/// <summary>What a second look at a closed problem found.</summary>
public enum LookBackVerdict
{
    /// <summary>抽查属实: the fix is there and holds.</summary>
    Held,

    /// <summary>未落实: it was closed without having been put right.</summary>
    Unfinished,

    /// <summary>反弹: it was put right and has come back.</summary>
    Relapsed,
}
