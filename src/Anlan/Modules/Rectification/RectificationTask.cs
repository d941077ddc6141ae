using Anlan.Common;

namespace Anlan.Modules.Rectification;

/// <summary>A piece of work on an item, given to a unit (整改任务).</summary>
[Term("整改任务")]
public sealed class RectificationTask
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("承办单位")]
    public required Guid OrganisationId { get; init; }

    [Term("任务内容")]
    public required string Text { get; set; }

    [Term("完成时限")]
    public required DateOnly DueOn { get; set; }

    [Term("完成日期")]
    public DateOnly? DoneOn { get; private set; }

    [Term("完成情况")]
    public string? DoneNote { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why it cannot be finished any more; nothing while it is open.</summary>
    public Refusal? Finished => DoneOn is null ? null : new Refusal("task.done", "这项任务已经完成，不用再办理。");

    /// <summary>Marks the work as done.</summary>
    public Refusal? Finish(DateOnly on, string? note, DateOnly today)
    {
        if (Finished is { } done)
            return done;
        if (on > today)
            return new Refusal("task.done-later", $"完成日期不能晚于今天（{Today.Written(today)}），请更正。", "DoneOn");
        if (string.IsNullOrWhiteSpace(note))
            return new Refusal("task.note", "请写明做了什么。", "Note");
        (DoneOn, DoneNote) = (on, note.Trim());
        return null;
    }
}
