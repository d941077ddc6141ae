using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification;

/// <summary>Something that happened to a problem; its time line shows it.</summary>
public abstract record ItemFact(Guid ItemId) : Fact(nameof(Item), ItemId);

public sealed record TaskAssigned(Guid ItemId, Guid TaskId, Guid OrganisationId, DateOnly DueOn) : ItemFact(ItemId)
{
    public override string Title => $"布置整改任务，{Today.Written(DueOn)}前完成";
}

public sealed record TaskFinished(Guid ItemId, Guid TaskId) : ItemFact(ItemId)
{
    public override string Title => "整改任务完成";
}

public sealed record ProgressAdded(Guid ItemId, Guid EntryId) : ItemFact(ItemId)
{
    public override string Title => "登记整改进展";
}

public sealed record EvidenceAdded(Guid ItemId, Guid EvidenceId, string FileHash) : ItemFact(ItemId)
{
    public override string Title => "上传佐证材料";
}

public sealed record ItemExplained(Guid ItemId, Guid ExplanationId) : ItemFact(ItemId)
{
    public override string Title => "说明未完成的原因";
}

public sealed record VerificationRequested(Guid ItemId, Guid VerificationId) : ItemFact(ItemId)
{
    public override string Title => "已报完成，申请复核";
}

public sealed record ItemVerified(Guid ItemId, Guid VerificationId) : ItemFact(ItemId)
{
    public override string Title => "复核通过";
}

public sealed record ItemReturned(Guid ItemId, Guid VerificationId) : ItemFact(ItemId)
{
    public override string Title => "复核退回，继续整改";
}

public sealed record ItemClosed(Guid ItemId, Guid VerificationId) : ItemFact(ItemId)
{
    public override string Title => "销号";
}

public sealed record ExtensionAsked(Guid ItemId, Guid RequestId, DateOnly NewDueOn) : ItemFact(ItemId)
{
    public override string Title => $"申请延期到{Today.Written(NewDueOn)}";
}

public sealed record ExtensionGranted(Guid ItemId, Guid RequestId, DateOnly NewDueOn) : ItemFact(ItemId)
{
    public override string Title => $"批准延期到{Today.Written(NewDueOn)}，带患管控";
}

public sealed record ExtensionRefused(Guid ItemId, Guid RequestId) : ItemFact(ItemId)
{
    public override string Title => "不批准延期";
}

public sealed record ExtensionLapsed(Guid ItemId, Guid RequestId) : ItemFact(ItemId)
{
    public override string Title => "已报完成，延期申请撤回";
}

public sealed record RequestRecalled(Guid ItemId, Guid RequestId, string What) : ItemFact(ItemId)
{
    public override string Title => $"撤回{What}";

    public override string PlainTitle => "撤回申请";
}

public sealed record ItemHandedOver(Guid ItemId, string Former, string Unit) : ItemFact(ItemId)
{
    public override string Title => $"由{Former}转给{Unit}牵头";

    public override string PlainTitle => "转给另一单位牵头";
}

public sealed record ItemClassified(Guid ItemId, string? IndustryCode) : ItemFact(ItemId)
{
    public override string Title => IndustryCode is null ? "行业改为未定" : $"行业定为{Industries.NameOf(IndustryCode)}";

    public override string PlainTitle => "认定行业";
}
