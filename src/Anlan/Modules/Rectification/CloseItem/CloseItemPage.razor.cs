namespace Anlan.Modules.Rectification.CloseItem;

public sealed partial class CloseItemPage(CloseItem act) : ItemActPage<CloseItem.Form>
{
    private Verification? Last { get; set; }

    protected override async Task LoadAsync() => Last = await act.LastVerificationAsync(Id, Cancelled);
}
