using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>
/// A page on which one act on a round is done: opens the form, says at once when the act cannot be begun, runs it, and goes back to the
/// record or shows the reasons. What the act asks and does stands in the act.
/// </summary>
/// <typeparam name="TForm">The act's form.</typeparam>
public abstract class RoundActPage<TForm>(AppDb db, CurrentCaller caller, Answer answer) : ComponentBase
    where TForm : class
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public TForm? Input { get; set; }

    /// <summary>The round; nothing is shown until it is there.</summary>
    protected Round? Round { get; private set; }

    /// <summary>Why the act cannot be begun; the form is not shown then.</summary>
    protected IReadOnlyList<Refusal>? Blocked { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected AppDb Db => db;

    protected Caller Caller => caller.Value;

    protected CancellationToken Cancelled => answer.Cancelled;

    /// <summary>The sentence shown when the act is done.</summary>
    protected abstract string Done { get; }

    /// <summary>Where to go when the act is done.</summary>
    protected virtual string To => SupervisionPaths.Round(Id);

    /// <summary>The form as it is first shown.</summary>
    protected abstract TForm Begin(Round round);

    protected abstract Task<Outcome?> CheckAsync();

    protected abstract Task<Outcome> RunAsync(TForm input);

    /// <summary>Loads what the page shows besides the round.</summary>
    protected virtual Task LoadAsync(Round round) => Task.CompletedTask;

    protected override async Task OnInitializedAsync()
    {
        if (await db.RoundAsync(caller.Value, Id, Cancelled) is not { } round)
        {
            answer.Missing();
            return;
        }
        await LoadAsync(round);
        if (Input is null)
            Blocked = answer.Block(await CheckAsync());
        Input ??= Begin(round);
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    protected async Task SubmitAsync()
    {
        if (Round is not null)
            Refusals = answer.Give(await RunAsync(Input!), To, Done);
    }
}
