using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Anlan.Api;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Rectification.Show;
using Anlan.Rules.Calendar;

namespace Anlan.Modules.Rectification.Api;

/// <summary>All of an item: what its page shows, in the same words.</summary>
public sealed record ItemDetailResource : ItemRow
{
    [SetsRequiredMembers]
    internal ItemDetailResource(ItemView view, ClockSum sum)
        : base(view.Row)
    {
        Passage = view.Passage is { } p ? new PassageResource(p.Before, p.Marked, p.After) : null;
        Units = [.. view.Units.Select(u => new UnitResource(u.Code, u.Name, u.IsLead))];
        Elements = [.. view.Elements.Select(e => new ElementResource(e.Term, e.Value))];
        Tasks = [.. view.Tasks.Select(TaskResource.Of)];
        Progress = [.. view.Progress.Select(e => new ProgressResource(e.Id, e.Text, e.HappenedOn, e.ArrivedAt, e.AuthorName))];
        Evidence = [.. view.Evidence.Select(EvidenceResource.Of)];
        Verifications = [.. view.Verifications.Select(VerificationResource.Of)];
        Extensions = [.. view.Extensions.Select(ExtensionResource.Of)];
        Explanations = [.. view.Explanations.Select(e => new ExplanationResource(e.Id, e.Text, e.ArrivedAt, e.AuthorName))];
        Related = [.. view.Related.Select(r => new RelatedResource(r.Id, r.Text))];
        Sum = ClockResource.Of(view.Row, sum);
        Events = [.. view.Events.Select(e => new EventResource(e.At, e.Who, e.Title, e.Text, e.HappenedOn))];
    }

    public PassageResource? Passage { get; }
    public IReadOnlyList<UnitResource> Units { get; }
    public IReadOnlyList<ElementResource> Elements { get; }
    public IReadOnlyList<TaskResource> Tasks { get; }
    public IReadOnlyList<ProgressResource> Progress { get; }
    public IReadOnlyList<EvidenceResource> Evidence { get; }
    public IReadOnlyList<VerificationResource> Verifications { get; }
    public IReadOnlyList<ExtensionResource> Extensions { get; }
    public IReadOnlyList<ExplanationResource> Explanations { get; }
    public IReadOnlyList<RelatedResource> Related { get; }

    [JsonPropertyName("clock")]
    public ClockResource Sum { get; }
    public IReadOnlyList<EventResource> Events { get; }
}

/// <summary>The passage of the letter; what stands around it only for those who may read the whole letter.</summary>
public sealed record PassageResource(string Before, string Marked, string After);

/// <summary>A responsible unit.</summary>
public sealed record UnitResource(string Code, string Name, bool Lead);

/// <summary>A task (整改任务).</summary>
public sealed record TaskResource(Guid Id, string UnitCode, string Unit, string Text, DateOnly DueOn, DateOnly? DoneOn, string? DoneNote)
{
    internal static TaskResource Of(TaskLine line) =>
        new(line.Task.Id, line.UnitCode, line.UnitName, line.Task.Text, line.Task.DueOn, line.Task.DoneOn, line.Task.DoneNote);
}

/// <summary>An entry of progress (整改进展).</summary>
public sealed record ProgressResource(Guid Id, string Text, DateOnly HappenedOn, DateTime ArrivedAt, string Author);

/// <summary>A file of evidence (佐证材料) with its two dates.</summary>
/// <param name="Sha256">Hash of the content, hex.</param>
/// <param name="HappenedOn">The day it came into being, as its author says.</param>
/// <param name="ArrivedAt">When it arrived.</param>
/// <param name="AlsoAt">Other items that show the same file.</param>
public sealed record EvidenceResource(
    Guid Id,
    string FileName,
    string Sha256,
    string? Note,
    DateOnly HappenedOn,
    DateTime ArrivedAt,
    string Author,
    IReadOnlyList<RelatedResource> AlsoAt,
    string Href
)
{
    internal static EvidenceResource Of(EvidenceLine line) =>
        new(
            line.File.Id,
            line.File.FileName,
            line.File.FileHash,
            line.File.Note,
            line.File.HappenedOn,
            line.File.ArrivedAt,
            line.File.AuthorName,
            [.. line.AlsoAt.Select(a => new RelatedResource(a.Id, a.Text))],
            $"{ApiGroup.Root}{RectificationPaths.Resources}/{line.File.ItemId}/evidence/{line.File.Id}"
        );
}

/// <summary>What must be settled of an item, in Chinese.</summary>
/// <param name="Value">None while it is open.</param>
public sealed record ElementResource(string Term, string? Value);

/// <summary>A request for verification and its answer (复核).</summary>
/// <param name="Accepted">None while it waits, and when it was taken back.</param>
public sealed record VerificationResource(
    Guid Id,
    string Summary,
    string? NoEvidenceReason,
    string RequestedBy,
    DateTime RequestedAt,
    bool? Accepted,
    string? Reason,
    string? DecidedBy,
    DateTime? DecidedAt,
    DateTime? WithdrawnAt
)
{
    internal static VerificationResource Of(Verification v) =>
        new(
            v.Id,
            v.Summary,
            v.NoEvidenceReason,
            v.RequestedByName,
            v.RequestedAt,
            v.Accepted,
            v.Reason,
            v.DecidedByName,
            v.DecidedAt,
            v.WithdrawnAt
        );
}

/// <summary>A request for more time and its answer (延期申请).</summary>
/// <param name="Granted">None while it waits, and when it lapsed.</param>
public sealed record ExtensionResource(
    Guid Id,
    DateOnly? FormerDueOn,
    DateOnly NewDueOn,
    string Reason,
    string InterimControl,
    string RequestedBy,
    DateTime RequestedAt,
    bool? Granted,
    string? DecisionReason,
    string? DecidedBy,
    DateTime? DecidedAt,
    DateTime? WithdrawnAt
)
{
    internal static ExtensionResource Of(ExtensionRequest r) =>
        new(
            r.Id,
            r.FormerDueOn,
            r.NewDueOn,
            r.Reason,
            r.InterimControl,
            r.RequestedByName,
            r.RequestedAt,
            r.Granted,
            r.DecisionReason,
            r.DecidedByName,
            r.DecidedAt,
            r.WithdrawnAt
        );
}

/// <summary>Why it is not done yet (未完成说明).</summary>
public sealed record ExplanationResource(Guid Id, string Text, DateTime ArrivedAt, string Author);

/// <summary>Another item and what it has to do with this one.</summary>
public sealed record RelatedResource(Guid ItemId, string Text);

/// <summary>How the last day came about (期限怎么算).</summary>
/// <param name="Sentence">The sum in one sentence; none for a day that was set directly or no limit.</param>
/// <param name="Days">Every day counted, or why not; empty where the day in force is not a count of working days.</param>
public sealed record ClockResource(DateOnly? DueOn, bool Provisional, string? Text, string? Sentence, IReadOnlyList<ClockDayResource> Days)
{
    internal static ClockResource Of(ItemRow row, ClockSum sum) =>
        new(
            row.DueOn,
            row.DueProvisional,
            row.Clock?.Text,
            sum.Explained ? sum.Sum!.Sentence : null,
            sum.Explained
                ? [.. sum.Sum!.DayByDay().Select(d => new ClockDayResource(d.Date, d.Number, d.Reason, d.Note, d.Provisional))]
                : []
        );
}

/// <summary>One day of the sum.</summary>
/// <param name="Number">Its running number; none when it does not count.</param>
/// <param name="Note">The reason in Chinese.</param>
public sealed record ClockDayResource(DateOnly Date, int? Number, DayReason Reason, string Note, bool Provisional);

/// <summary>A line of the time line.</summary>
/// <param name="Actor">None for the program itself.</param>
public sealed record EventResource(DateTime At, string? Actor, string Title, string? Text, DateOnly? HappenedOn);
