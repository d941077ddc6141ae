using Anlan.Data;

namespace Anlan.Modules.Letters;

/// <summary>Something that happened to an import draft.</summary>
public abstract record DraftFact(Guid DraftId) : Fact(nameof(ImportDraft), DraftId);

/// <summary>A file was read and is waiting to be checked.</summary>
public sealed record LetterRead(Guid DraftId, string FileName, string FileHash, int Problems) : DraftFact(DraftId)
{
    public override string Title => $"导入《{FileName}》，读出{Problems}个问题";

    public override string PlainTitle => $"导入公文，读出{Problems}个问题";
}

public sealed record DraftKept(Guid DraftId) : DraftFact(DraftId)
{
    public override string Title => "确认继续导入";
}

public sealed record DraftDiscarded(Guid DraftId) : DraftFact(DraftId)
{
    public override string Title => "放弃导入";
}

public sealed record DraftHeaderChanged(Guid DraftId) : DraftFact(DraftId)
{
    public override string Title => "修改导入稿题头";
}

public sealed record DraftStepUndone(Guid DraftId, string What) : DraftFact(DraftId)
{
    public override string Title => $"撤销：{What}";

    public override string PlainTitle => "撤销导入稿的一步";
}

public sealed record DraftProblemEdited(Guid DraftId, Guid ProblemId) : DraftFact(DraftId)
{
    public override string Title => "修改待核问题";
}

public sealed record DraftProblemsMerged(Guid DraftId, Guid ProblemId, IReadOnlyList<Guid> Merged) : DraftFact(DraftId)
{
    public override string Title => $"合并{Merged.Count + 1}个待核问题";
}

public sealed record DraftProblemSplit(Guid DraftId, Guid ProblemId, Guid SecondId) : DraftFact(DraftId)
{
    public override string Title => "拆分待核问题";
}

public sealed record DraftProblemRemoved(Guid DraftId, Guid ProblemId) : DraftFact(DraftId)
{
    public override string Title => "移出待核问题";
}

public sealed record DraftProblemTakenBack(Guid DraftId, Guid ProblemId) : DraftFact(DraftId)
{
    public override string Title => "恢复待核问题";
}

public sealed record DraftProblemMarked(Guid DraftId, Guid ProblemId, bool Major) : DraftFact(DraftId)
{
    public override string Title => Major ? "标为重大问题" : "取消重大问题";
}

public sealed record DraftProblemAdded(Guid DraftId, Guid ProblemId) : DraftFact(DraftId)
{
    public override string Title => "新增问题";
}

/// <summary>A printed name was said to mean an organisation, in every problem it stands in.</summary>
public sealed record DraftUnitResolved(Guid DraftId, string Printed, IReadOnlyList<Guid> OrganisationIds, int Problems) : DraftFact(DraftId)
{
    /// <summary>Most characters of a name in the title, which has room for a line; the whole name is in the detail.</summary>
    private const int LongestQuoted = 60;

    public override string Title =>
        Printed.Length == 0 ? $"为{Problems}个问题指定责任单位"
        : Printed.Length <= LongestQuoted ? $"认定“{Printed}”，涉及{Problems}个问题"
        : $"认定“{Printed[..LongestQuoted]}…”，涉及{Problems}个问题";

    public override string PlainTitle => $"指定责任单位，涉及{Problems}个问题";
}

public sealed record DraftCheckAnswered(Guid DraftId, Guid CheckId, CheckAnswer Answer) : DraftFact(DraftId)
{
    public override string Title => "答复请核事项";
}
