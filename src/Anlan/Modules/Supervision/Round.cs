using Anlan.Common;
using Anlan.Modules.Rectification;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision;

/// <summary>
/// One round of supervision over one or several units (督察记录), from the team's entry to the look-back
/// (北京市安全生产条例第四十二条：安全生产督察考核制度).
/// </summary>
[Term("督察记录")]
public sealed class Round
{
    private const int LongestQuoted = 60;

    public required Guid Id { get; init; }

    [Term("标题")]
    public required string Title { get; set; }

    /// <summary>The title as sentences and notices quote it.</summary>
    public string ShortTitle => Title.Length <= LongestQuoted ? Title : Title[..LongestQuoted] + "…";

    /// <summary>The organisation on the supervising side that keeps the record: 市安委办, or a district for its own rounds.</summary>
    [Term("主管单位")]
    public required Guid KeeperId { get; init; }

    /// <summary>The team, when the organisation tree knows it.</summary>
    [Term("督察组")]
    public Guid? TeamId { get; set; }

    /// <summary>The team as printed.</summary>
    [Term("督察组名称")]
    public string? TeamName { get; set; }

    /// <inheritdoc cref="Rectification.Keeping"/>
    public Keeping Keeping => new(KeeperId, TeamId);

    public Guid? LetterId { get; init; }

    public RoundStage Stage { get; private set; } = RoundStage.FeedbackIssued;

    [Term("督察开始日期")]
    public DateOnly? PeriodStart { get; set; }

    [Term("督察结束日期")]
    public DateOnly? PeriodEnd { get; set; }

    /// <summary>Number of the letter.</summary>
    [Term("文号")]
    public string? LetterNumber { get; set; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The letter's time limit; none when it states none (a per-letter field, not a constant).</summary>
    [Term("时限长度")]
    public int? LimitAmount { get; set; }

    [Term("时限单位")]
    public DeadlineUnit? LimitUnit { get; set; }

    /// <summary>The last day itself, where the letter names one: 于2023年12月31日前.</summary>
    [Term("截止日期")]
    public DateOnly? LimitDate { get; set; }

    /// <summary>Whether the day of issue counts as the first day. Default: it does not.</summary>
    [Term("起算规则")]
    public CountingRule CountingRule { get; set; } = CountingRule.NextDay;

    [Term("个别谈话", Unit = "人次")]
    public int? Interviews { get; set; }

    /// <summary>份.</summary>
    [Term("查阅资料", Unit = "份")]
    public int? DocumentsRead { get; set; }

    [Term("检查单位", Unit = "个")]
    public int? UnitsInspected { get; set; }

    /// <summary>家 or 家次, as the letter counts.</summary>
    [Term("检查企业", Unit = "家")]
    public int? EnterprisesInspected { get; set; }

    [Term("发现隐患", Unit = "项")]
    public int? HazardsFound { get; set; }

    public List<RoundUnit> Units { get; } = [];

    public List<RoundMember> Members { get; } = [];

    public List<RoundDocument> Documents { get; } = [];

    public int Version { get; private set; }

    /// <summary>A round that begins with its team, before there is a letter.</summary>
    /// <param name="issued">Whether the feedback is already out, on paper.</param>
    public static Round Begin(Guid id, Guid keeperId, string title, bool issued) =>
        new()
        {
            Id = id,
            KeeperId = keeperId,
            Title = title,
            Stage = issued ? RoundStage.FeedbackIssued : RoundStage.Preparing,
        };

    /// <summary>Takes a step of the table.</summary>
    /// <returns>A refusal when the step is not possible in the present stage.</returns>
    public Refusal? Take(StageStep step)
    {
        if (Stage.After(step) is not { } next)
            return new Refusal("supervision.stage", $"督察现在处于“{Stage.Term()}”，不能办理“{step.Term()}”。请刷新页面查看最新阶段。");
        Stage = next;
        return null;
    }
}

/// <summary>A unit under supervision (被督察单位).</summary>
[Term("被督察单位")]
public sealed class RoundUnit
{
    public required Guid RoundId { get; init; }

    public required Guid OrganisationId { get; init; }
}
