using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;

namespace Anlan.Modules.Rectification;

/// <summary>A form that makes something: sent twice, it is stored once.</summary>
public interface IKeyedForm
{
    /// <summary>Id of what is made.</summary>
    string? Key { get; set; }
}

/// <summary>A form that must not meet another version of the item than its page showed.</summary>
public interface IVersionedForm
{
    string? Version { get; set; }
}

/// <summary>What acts on items work with.</summary>
public sealed record ItemTools(AppDb Db, CaseLog Log, CurrentCaller Caller, Announce Announce, ItemCases Cases, ActTime Time);

/// <summary>The day and the clock of an act.</summary>
public sealed record ActTime(TimeProvider Clock, Today Today);

/// <summary>
/// An act on an item, the same for its page and for other systems: reached through the caller's scope, allowed, not done already, possible in
/// the present state, on the version that was seen. An act says only who may, what it refuses and what it does.
/// </summary>
public abstract class ItemAct<TForm>(ItemTools tools)
    where TForm : class, new()
{
    /// <summary>The sentence shown when it is done.</summary>
    public abstract string Done(ItemSource source);

    protected AppDb Db => tools.Db;

    protected CaseLog Log => tools.Log;

    protected Caller Caller => tools.Caller.Value;

    protected Announce Announce => tools.Announce;

    protected Today Today => tools.Time.Today;

    /// <summary>Why the act cannot be begun; nothing when it can.</summary>
    public async Task<Outcome?> CheckAsync(Guid itemId, TForm form, CancellationToken ct) =>
        await tools.Cases.ReadAsync(itemId, ct) is not { } at ? Outcome.NotFound
        : !May(at) ? Outcome.Denied
        : await BarsAsync(at, form, ct);

    public async Task<Outcome> RunAsync(Guid itemId, TForm form, CancellationToken ct)
    {
        if (await tools.Cases.ReadAsync(itemId, ct) is not { } at)
            return Outcome.NotFound;
        if (!May(at))
            return Outcome.Denied;
        if (await RepeatedAsync(at, form, ct) is { } before)
            return before;
        if (await BarsAsync(at, form, ct) is { } no)
            return no;
        return form is IVersionedForm { Version: var seen } && !FormReader.Saw(seen, at.Item.Version)
            ? new Outcome.Stale()
            : await DoAsync(at, form, ct);
    }

    /// <summary>Whether this caller does such things with this item.</summary>
    protected abstract bool May(ItemCase at);

    /// <summary>What came of the same form sent before; nothing when it is new.</summary>
    protected virtual Task<Outcome?> RepeatedAsync(ItemCase at, TForm form, CancellationToken ct) => Task.FromResult<Outcome?>(null);

    /// <summary>Why it is not possible now, whatever is filled in.</summary>
    protected virtual Refusal? Bars(ItemCase at) => null;

    /// <summary><see cref="Bars"/> where the store has to be asked.</summary>
    protected virtual Task<Outcome?> BarsAsync(ItemCase at, TForm form, CancellationToken ct) =>
        Task.FromResult(Bars(at) is { } refusal ? (Outcome?)refusal : null);

    /// <summary>Reads the form, changes, tells, saves.</summary>
    protected abstract Task<Outcome> DoAsync(ItemCase at, TForm form, CancellationToken ct);

    /// <summary>The id of what the form makes.</summary>
    protected Guid IdOf(IKeyedForm form) => Ids.FromForm(form.Key, tools.Time.Clock);
}
