using Anlan.Common;

namespace Anlan.Modules.Registry.Succeed;

/// <summary>How one organisation's business comes to others (承继方式).</summary>
[Term("承继方式")]
public enum SuccessionWay
{
    /// <summary>A new organisation of the same kind at the same place, under another name.</summary>
    [Term("更名")]
    Rename,

    /// <summary>One organisation that exists takes over all of it.</summary>
    [Term("并入")]
    Merge,

    /// <summary>Several organisations that exist take over; all of them see the records of before.</summary>
    [Term("拆分")]
    Split,
}
