using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Rectification;

/// <summary>
/// Where items come from (整改事项来源), said by the module that owns the source. The life of an item is the same for all; what differs stands
/// here: words, whether a plan goes before the work, what must be true before closing.
/// </summary>
public abstract class ItemSource
{
    /// <summary>Stable name stored with every item: <c>supervision</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What one item is called: 问题, 隐患.</summary>
    public abstract string Word { get; }

    /// <summary>Those who judge, as sentences name them: 督察一方.</summary>
    public abstract string Judges { get; }

    /// <summary>Address of the case an item was found in.</summary>
    public abstract string CasePath(Guid caseId);

    /// <summary>Whether the work begins only when a plan for it is in force.</summary>
    public virtual bool WaitsForPlan => false;

    /// <summary>What comes next while an item waits for its plan, where plans belong to the source.</summary>
    public virtual Task<NextStep> PlanStepAsync(Caller caller, ItemCase at, CancellationToken ct) =>
        Task.FromResult(new NextStep("等责任单位报送整改方案", null));

    /// <summary>What must be settled before the work is reported done; none where the source asks for nothing.</summary>
    public virtual Task<IReadOnlyList<ItemElement>> ElementsAsync(Item item, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ItemElement>>([]);

    /// <summary>Whether the caller may read what the letter says around the passage of an item: it tells of other units too.</summary>
    public virtual Task<bool> ReadsLetterAsync(Caller caller, Item item, CancellationToken ct) =>
        Task.FromResult(caller.Supervises(item.Keeping, RectificationPermissions.Read));

    /// <summary>Why a verified item cannot be closed yet; nothing when it can.</summary>
    public virtual Task<Refusal?> BeforeClosingAsync(Item item, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    /// <summary>The limit the last day follows from; none where the day was set directly.</summary>
    public virtual Task<Deadline?> LimitAsync(Item item, CancellationToken ct) => Task.FromResult<Deadline?>(null);
}

/// <summary>All sources of this program, by their codes.</summary>
public sealed class ItemSources(IEnumerable<ItemSource> all)
{
    private readonly Dictionary<string, ItemSource> byCode = all.ToDictionary(s => s.Code, StringComparer.Ordinal);

    public ItemSource Of(string code) => byCode[code];
}
