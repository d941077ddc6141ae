using System.Globalization;
using Anlan.Common;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Rules.Numbering;

namespace Anlan.Modules.Supervision.Header;

/// <summary>The header of a letter as typed, read and checked.</summary>
internal sealed record HeaderFields
{
    private const int LongestTitle = 400;

    private const int LongestNumber = 60;

    /// <summary>Counts of a letter stay far below this.</summary>
    private const int LargestCount = 100_000_000;

    public string Title { get; private init; } = "";
    public string? Team { get; private init; }
    public DateOnly? PeriodStart { get; private init; }
    public DateOnly? PeriodEnd { get; private init; }
    public string? LetterNumber { get; private init; }
    public DateOnly? IssuedOn { get; private init; }
    public int? LimitAmount { get; private init; }
    public DeadlineUnit? LimitUnit { get; private init; }
    public DateOnly? LimitDate { get; private init; }
    public CountingRule Rule { get; private init; }
    public int? Interviews { get; private init; }
    public int? DocumentsRead { get; private init; }
    public int? UnitsInspected { get; private init; }
    public int? EnterprisesInspected { get; private init; }
    public int? HazardsFound { get; private init; }

    public static (HeaderFields Fields, List<Refusal> Refusals) Read(HeaderInput form)
    {
        var refusals = new List<Refusal>();
        var fields = new HeaderFields
        {
            Title = FormReader.Clean(form.Title),
            Team = FormReader.Clean(form.Team) is { Length: > 0 } team ? team : null,
            PeriodStart = Date(form.PeriodStart, "督察开始日期", nameof(form.PeriodStart), refusals),
            PeriodEnd = Date(form.PeriodEnd, "督察结束日期", nameof(form.PeriodEnd), refusals),
            LetterNumber = FormReader.Clean(form.LetterNumber) is { Length: > 0 } number ? number : null,
            IssuedOn = Date(form.IssuedOn, "印发日期", nameof(form.IssuedOn), refusals),
            LimitAmount = Count(form.LimitAmount, "整改时限", nameof(form.LimitAmount), refusals),
            LimitUnit = Enum.TryParse<DeadlineUnit>(form.LimitUnit, out var unit) && Enum.IsDefined(unit) ? unit : null,
            LimitDate = Date(form.LimitDate, "整改截止日期", nameof(form.LimitDate), refusals),
            Rule = form.CountingRule == nameof(CountingRule.SameDay) ? CountingRule.SameDay : CountingRule.NextDay,
            Interviews = Count(form.Interviews, "个别谈话", nameof(form.Interviews), refusals),
            DocumentsRead = Count(form.DocumentsRead, "调阅资料", nameof(form.DocumentsRead), refusals),
            UnitsInspected = Count(form.UnitsInspected, "督察单位", nameof(form.UnitsInspected), refusals),
            EnterprisesInspected = Count(form.EnterprisesInspected, "抽查企业", nameof(form.EnterprisesInspected), refusals),
            HazardsFound = Count(form.HazardsFound, "发现隐患", nameof(form.HazardsFound), refusals),
        };
        // A field that could not be read is not also said to be missing.
        refusals.AddRange(fields.Faults().Where(f => !refusals.Exists(r => r.Field == f.Field)).ToList());
        return (fields, refusals);
    }

    public void PutOn(Round round)
    {
        (round.Title, round.TeamName) = (Title, Team);
        (round.PeriodStart, round.PeriodEnd) = (PeriodStart, PeriodEnd);
        (round.LetterNumber, round.IssuedOn) = (LetterNumber, IssuedOn);
        (round.LimitAmount, round.LimitUnit, round.LimitDate, round.CountingRule) = (LimitAmount, LimitUnit, LimitDate, Rule);
        (round.Interviews, round.DocumentsRead, round.UnitsInspected) = (Interviews, DocumentsRead, UnitsInspected);
        (round.EnterprisesInspected, round.HazardsFound) = (EnterprisesInspected, HazardsFound);
    }

    private IEnumerable<Refusal> Faults()
    {
        if (Title.Length == 0)
            yield return new Refusal("header.title", "请填写标题。", nameof(HeaderInput.Title));
        if (Title.Length > LongestTitle || Team?.Length > LongestTitle)
            yield return new Refusal("header.long", $"标题和督察组名称最多{LongestTitle}个字。", nameof(HeaderInput.Title));
        if (LetterNumber?.Length > LongestNumber)
            yield return new Refusal("header.number", $"文号最多{LongestNumber}个字。", nameof(HeaderInput.LetterNumber));
        else if (LetterNumber is { } number && DocumentNumber.Parse(number).Refusal is { } strange)
            yield return new Refusal("header.number", strange, nameof(HeaderInput.LetterNumber));
        if (PeriodEnd < PeriodStart)
            yield return new Refusal("header.period", "督察结束日期不能早于开始日期，请更正。", nameof(HeaderInput.PeriodEnd));
        if (LimitUnit == DeadlineUnit.FixedDate && LimitDate is null)
            yield return new Refusal("header.limit-date", "请填写整改截止日期。", nameof(HeaderInput.LimitDate));
        var hasLength = LimitUnit is DeadlineUnit.WorkingDay or DeadlineUnit.Day or DeadlineUnit.Month or DeadlineUnit.Year;
        if (hasLength && LimitAmount is null)
            yield return new Refusal(
                "header.limit-amount",
                "请填写整改时限的数量，没有时限请把单位选为“未写时限”。",
                nameof(HeaderInput.LimitAmount)
            );
        if (LimitAmount is not null && LimitUnit is null)
            yield return new Refusal("header.limit-unit", "请选择整改时限的单位：工作日、日、月还是年。", nameof(HeaderInput.LimitUnit));
        if (LetterLimit.Of(LimitAmount, LimitUnit, LimitDate, IssuedOn, Rule) is { Ok: false } limit)
            yield return new Refusal("header.limit", limit.Refusal!, nameof(HeaderInput.LimitAmount));
    }

    private static DateOnly? Date(string? text, string what, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        refusals.Add(new Refusal("header.date", $"{what}“{text.Trim()}”看不懂，请写成 2020-11-04 的样式。", field));
        return null;
    }

    private static int? Count(string? text, string what, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= LargestCount)
            return count;
        refusals.Add(new Refusal("header.count", $"{what}“{text.Trim()}”请写成不带单位的整数，例如 60。", field));
        return null;
    }
}
