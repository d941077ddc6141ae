using Anlan.Common;

namespace Anlan.Modules.Organisations.Packs;

/// <summary>What loading a pack does to one organisation (数据包变动).</summary>
/// <param name="What">What changes, in words.</param>
public sealed record PackChange(PackChangeKind Kind, Guid Id, string Code, string Name, string What);

[Term("数据包变动")]
public enum PackChangeKind
{
    [Term("新增")]
    Added,

    [Term("更新")]
    Changed,

    [Term("撤销")]
    Ended,
}

/// <summary>What a pack came to, or would come to: changes, refused rows, and how many rows say what the store already has.</summary>
public sealed record PackResult(IReadOnlyList<PackChange> Changes, IReadOnlyList<PackRejection> Rejections, int Same)
{
    public int Count(PackChangeKind kind) => Changes.Count(c => c.Kind == kind);
}
