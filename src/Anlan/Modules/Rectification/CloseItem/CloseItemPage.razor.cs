using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.CloseItem;

public sealed partial class CloseItemPage(CloseItem act, ItemSheets sheets, Answer answer) : ItemActPage<CloseItem.Form>(sheets, answer)
{
    private Verification? Last { get; set; }

    protected override string Done => "已销号。";

    protected override CloseItem.Form Begin(string? version) => new() { Version = version };

    protected override async Task LoadAsync() => Last = await act.LastVerificationAsync(Id, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(CloseItem.Form input) => act.RunAsync(Id, input, Cancelled);
}
