using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>
/// A second source of items, as a module of checks would be: other words, no plan before the work, kept by the body that checked, and a
/// condition of its own before closing.
/// </summary>
internal sealed class PlantedItems(AppDb db) : ItemSource
{
    public const string Name = "planted";

    /// <summary>Category of an item without an emergency plan.</summary>
    public const string Unsettled = "应急管理";

    public override string Code => Name;

    public override string Word => "隐患";

    public override string Judges => "检查单位";

    public override string CasePath(Guid caseId) => $"/planted/{caseId}";

    /// <summary>五落实, kept by the source itself; here the category tells which of the two items has them all.</summary>
    public override Task<IReadOnlyList<ItemElement>> ElementsAsync(Item item, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ItemElement>>([
            new("责任", "仓库主任"),
            new("措施", "清理并划线"),
            new("资金", "自筹2万元"),
            new("时限", "15日内"),
            new("预案", item.Category == Unsettled ? null : "专人看守通道"),
        ]);

    /// <summary>Two different pieces of progress: before and after.</summary>
    public override async Task<Refusal?> BeforeClosingAsync(Item item, CancellationToken ct) =>
        await db.ProgressOf(item.Id).CountAsync(ct) < 2
            ? new Refusal("planted.before-after", $"{item.Name}还没有整改前、整改后两条记录，不能销号。")
            : null;
}

/// <summary>A planted item was opened.</summary>
internal sealed record PlantedOpened(Guid ItemId) : Fact(nameof(Item), ItemId)
{
    public override string Title => "检查发现隐患";
}
