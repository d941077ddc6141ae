using Anlan.Common;
using Anlan.Modules.Supervision;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Letters;

/// <summary>
/// A letter being checked before it becomes a supervision (导入稿): everything found in it, and everything people changed, saved at every step.
/// </summary>
[Term("导入稿")]
public sealed class ImportDraft
{
    public required Guid Id { get; init; }

    public required Guid LetterId { get; init; }

    /// <summary>The organisation that imports; it will own the supervision.</summary>
    [Term("导入单位")]
    public required Guid OwnerId { get; init; }

    [Term("标题")]
    public required string Title { get; set; }

    [Term("督察组")]
    public Guid? TeamId { get; set; }

    [Term("督察组名称")]
    public string? TeamName { get; set; }

    [Term("督察开始日期")]
    public DateOnly? PeriodStart { get; set; }

    [Term("督察结束日期")]
    public DateOnly? PeriodEnd { get; set; }

    /// <inheritdoc cref="Round.LetterNumber"/>
    [Term("文号")]
    public string? LetterNumber { get; set; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; set; }

    /// <inheritdoc cref="Round.LimitAmount"/>
    [Term("时限长度")]
    public int? LimitAmount { get; set; }

    [Term("时限单位")]
    public DeadlineUnit? LimitUnit { get; set; }

    /// <inheritdoc cref="Round.LimitDate"/>
    [Term("截止日期")]
    public DateOnly? LimitDate { get; set; }

    [Term("起算规则")]
    public CountingRule CountingRule { get; set; } = CountingRule.NextDay;

    [Term("个别谈话", Unit = "人次")]
    public int? Interviews { get; set; }

    [Term("查阅资料", Unit = "份")]
    public int? DocumentsRead { get; set; }

    [Term("检查单位", Unit = "个")]
    public int? UnitsInspected { get; set; }

    [Term("检查企业", Unit = "家")]
    public int? EnterprisesInspected { get; set; }

    [Term("发现隐患", Unit = "项")]
    public int? HazardsFound { get; set; }

    public DraftState State { get; private set; } = DraftState.Open;

    /// <summary>The supervision it became.</summary>
    [Term("形成的督察记录")]
    public Guid? RoundId { get; private set; }

    [Term("建立时间")]
    public required DateTime CreatedAt { get; init; }

    [Term("建立人账号")]
    public required Guid CreatedById { get; init; }

    public List<DraftProblem> Problems { get; } = [];

    public List<DraftUnit> Units { get; } = [];

    public List<DraftCheck> Checks { get; } = [];

    public int Version { get; private set; }

    /// <summary>All problems in the order of the list, those set aside included.</summary>
    public IEnumerable<DraftProblem> Ordered => Problems.OrderBy(p => p.Position).ThenBy(p => p.Id);

    /// <summary>Problems that would become problems of the supervision, in order.</summary>
    public IReadOnlyList<DraftProblem> Kept => [.. Ordered.Where(p => !p.Removed)];

    /// <summary>Names the letter prints, each once, of which nobody has said yet which organisation they mean.</summary>
    public int UnknownNames =>
        Units
            .Where(u => u.OrganisationId is null)
            .Select(u => u.Printed)
            .Concat(Kept.SelectMany(p => p.Units).Where(u => u.OrganisationId is null).Select(u => u.Printed))
            .Distinct(StringComparer.Ordinal)
            .Count();

    /// <summary>Why nothing can be changed any more; nothing while the draft is being checked.</summary>
    public Refusal? Closed =>
        State switch
        {
            DraftState.Open => null,
            DraftState.Doubtful => new Refusal("draft.doubtful", "这份文件不像反馈意见，请先选择“仍要导入”或“放弃”。"),
            DraftState.Confirmed => new Refusal("draft.confirmed", "这份导入稿已经确认，问题请到督察记录里办理。"),
            DraftState.Discarded => new Refusal("draft.discarded", "这份导入稿已经放弃。需要时请重新上传文件。"),
        };

    /// <summary>Marks a paper that does not look like a letter with problems: a person says whether it goes on.</summary>
    public void Doubt() => State = DraftState.Doubtful;

    /// <summary>Goes on with a doubtful paper.</summary>
    public Refusal? Keep()
    {
        if (State == DraftState.Doubtful)
            State = DraftState.Open;
        return Closed;
    }

    public Refusal? Discard()
    {
        if (State == DraftState.Confirmed)
            return Closed;
        State = DraftState.Discarded;
        return null;
    }

    /// <summary>The draft has become a supervision.</summary>
    public void Confirm(Guid roundId)
    {
        State = DraftState.Confirmed;
        RoundId = roundId;
    }

    /// <summary>A position between a problem and the one behind it.</summary>
    public double PositionAfter(DraftProblem problem)
    {
        var next = Ordered.FirstOrDefault(p => p.Position > problem.Position);
        return next is null ? problem.Position + 1 : (problem.Position + next.Position) / 2;
    }
}

[Term("导入稿状态")]
public enum DraftState
{
    [Term("核对中")]
    Open,

    /// <summary>The paper does not look like a letter with problems; a person has to say whether to go on.</summary>
    [Term("待确认类型")]
    Doubtful,

    [Term("已确认")]
    Confirmed,

    [Term("已放弃")]
    Discarded,
}

/// <summary>An inspected unit of the draft.</summary>
[Term("待核被督察单位")]
public sealed class DraftUnit
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    [Term("对应机构")]
    public Guid? OrganisationId { get; set; }

    [Term("原文名称")]
    public required string Printed { get; init; }
}
