using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Rectification;

/// <summary>What was done on an item, when (整改进展). Written once; a mistake is corrected by the next entry.</summary>
[Term("整改进展")]
public sealed class ProgressEntry
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("进展内容")]
    public required string Text { get; init; }

    /// <summary>The day the work was done, as the author says.</summary>
    [Term("办理日期")]
    public required DateOnly HappenedOn { get; init; }

    /// <summary>When the entry arrived.</summary>
    [Term("填报时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("填报人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the entry")]
    [Term("填报人")]
    public required string AuthorName { get; init; }
}

/// <summary>A file that shows the rectification (整改佐证), with two dates: when it happened and when it arrived.</summary>
[Term("佐证材料")]
public sealed class Evidence
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>The content; the same hash under another item is shown there and here.</summary>
    public required string FileHash { get; init; }

    [Term("文件名")]
    public required string FileName { get; init; }

    [Term("说明")]
    public string? Note { get; init; }

    [Term("发生日期")]
    public required DateOnly HappenedOn { get; init; }

    [Term("上传时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("上传人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the file")]
    [Term("上传人")]
    public required string AuthorName { get; init; }
}

/// <summary>
/// Why an item is not done yet and what comes next (未完成说明), in the unit's words: the report may not pass over an unfinished item.
/// Written once; the latest counts.
/// </summary>
[Term("未完成说明")]
public sealed class Explanation
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("说明内容")]
    public required string Text { get; init; }

    [Term("填报时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("填报人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the explanation")]
    [Term("填报人")]
    public required string AuthorName { get; init; }
}
