using System.Globalization;
using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification;

/// <summary>
/// A page on which one act on a problem is done: opens the form, says at once when the act cannot be begun, runs it, and goes back to the
/// problem or shows the reasons. What the act asks and does stands in the act.
/// </summary>
/// <typeparam name="TForm">The act's form.</typeparam>
public abstract class ItemActPage<TForm>(ItemSheets sheets, Answer answer) : ComponentBase
    where TForm : class
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public TForm? Input { get; set; }

    protected ItemSheet? Sheet { get; private set; }

    /// <summary>Why the act cannot be begun; the form is not shown then.</summary>
    protected IReadOnlyList<Refusal>? Blocked { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected CancellationToken Cancelled => answer.Cancelled;

    /// <summary>The sentence shown on the problem's page when the act is done.</summary>
    protected abstract string Done { get; }

    /// <summary>The form as it is first shown. <paramref name="version"/> is the problem's, for acts that must not meet a changed one.</summary>
    protected abstract TForm Begin(string? version);

    protected abstract Task<Outcome?> CheckAsync();

    protected abstract Task<Outcome> RunAsync(TForm input);

    /// <summary>Loads what the page shows besides the problem.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= Begin(null);
        Sheet = await sheets.ReadAsync(Id, Cancelled);
        if (Sheet is not null)
            await LoadAsync();
        if (!opened)
            return;
        if (Sheet is null)
        {
            answer.Missing();
            return;
        }
        Input = Begin(Sheet.Version.ToString(CultureInfo.InvariantCulture));
        Blocked = answer.Block(await CheckAsync());
    }

    protected async Task SubmitAsync() => Refusals = answer.Give(await RunAsync(Input!), to: $"/rectification/{Id}", message: Done);
}
