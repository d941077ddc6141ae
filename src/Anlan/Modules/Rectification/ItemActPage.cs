using Anlan.Common;
using Anlan.Modules.Rectification.List;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification;

/// <summary>
/// A page on which one act on an item is done: opens the form, says at once when the act cannot be begun, runs it, and goes back to the
/// item or shows the reasons. What the act asks and does stands in the act.
/// </summary>
/// <typeparam name="TForm">The act's form.</typeparam>
public abstract class ItemActPage<TForm> : ComponentBase
    where TForm : class, new()
{
    [Inject]
    public required ItemAct<TForm> Act { get; set; }

    [Inject]
    public required ItemRows Rows { get; set; }

    [Inject]
    public required Answer Answer { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public TForm? Input { get; set; }

    [Inject]
    public required ItemSources Sources { get; set; }

    protected ItemRow? Item { get; private set; }

    /// <summary>Where the item comes from: the words of its sentences.</summary>
    protected ItemSource? Source => Item is null ? null : Sources.Of(Item.Source);

    /// <summary>Why the act cannot be begun; the form is not shown then.</summary>
    protected IReadOnlyList<Refusal>? Blocked { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected CancellationToken Cancelled => Answer.Cancelled;

    /// <summary>Loads what the page shows besides the item.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Puts into the form what the address says.</summary>
    protected virtual void Address(TForm form) { }

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new TForm();
        Address(Input);
        Item = await Rows.ReadAsync(Id, Cancelled);
        if (Item is not null)
            await LoadAsync();
        if (!opened)
            return;
        if (Item is null)
        {
            Answer.Missing();
            return;
        }
        if (Input is IKeyedForm making)
            making.Key = Ids.New(Clock).ToString();
        if (Input is IVersionedForm seeing)
            seeing.Version = FormReader.Shown(Item.Version);
        Blocked = Answer.Block(await Act.CheckAsync(Id, Input, Cancelled));
    }

    protected async Task SubmitAsync() =>
        Refusals = Answer.Give(
            await Act.RunAsync(Id, Input!, Cancelled),
            to: RectificationPaths.Item(Id),
            message: Source is null ? null : Act.Done(Source)
        );
}
