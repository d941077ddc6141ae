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

    public override string Code => Name;

    public override string Word => "隐患";

    public override string Judges => "检查单位";

    public override string CasePath(Guid caseId) => $"/planted/{caseId}";

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
