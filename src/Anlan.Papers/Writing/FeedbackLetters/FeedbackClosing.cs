using System.Globalization;

namespace Anlan.Papers.Writing.FeedbackLetters;

/// <summary>Closing paragraph of a feedback letter: plan, deadline in working days, report, to whom.</summary>
public sealed record FeedbackClosing
{
    /// <summary>Who is asked, e.g. 安和区委、区政府.</summary>
    public required string Addressee { get; init; }

    /// <summary>Working days from the day of the letter, e.g. 60.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>In whose name the plan goes out.</summary>
    public IReadOnlyList<string> PlanIssuers { get; init; } = [];

    /// <summary>The meeting that has to study the report, e.g. 区委常委会.</summary>
    public string? StudiedBy { get; init; }

    /// <summary>In whose name the report goes out.</summary>
    public IReadOnlyList<string> ReportIssuers { get; init; } = [];

    public IReadOnlyList<string> ReportTo { get; init; } = [];

    public IReadOnlyList<string> CopyTo { get; init; } = [];

    internal string Text()
    {
        var copies = Wording.Names(CopyTo);
        var days = WorkingDays.ToString(CultureInfo.InvariantCulture);
        var text =
            $"请{PrintableText.Line(Addressee)}对照本反馈意见制定整改方案，逐项写明整改目标、整改措施、责任单位、责任人和完成时限，并举一反三抓好同类问题整改。";
        text += Clause("整改方案以", Wording.Names(PlanIssuers), "名义印发") is { Length: > 0 } plan
            ? plan + Clause("，抄送", copies, "") + "。"
            : "";
        text += $"自即日起{days}个工作日内完成整改任务，形成整改情况报告";
        text += Clause("，经", PrintableText.Line(StudiedBy), "研究后");
        text += Clause("，以", Wording.Names(ReportIssuers), "名义");
        text += Clause(ReportIssuers.Count == 0 ? "，" : "", Wording.Names(ReportTo) is { Length: > 0 } to ? "报送" + to : "", "");
        return text + Clause("，同时抄送", copies, "") + "。";
    }

    private static string Clause(string before, string text, string after) => text.Length == 0 ? "" : before + text + after;
}
