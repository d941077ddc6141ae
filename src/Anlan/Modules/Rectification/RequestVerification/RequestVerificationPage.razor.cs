namespace Anlan.Modules.Rectification.RequestVerification;

public sealed partial class RequestVerificationPage(RequestVerification act) : ItemActPage<RequestVerification.Form>
{
    private int Files { get; set; }

    protected override async Task LoadAsync() => Files = await act.EvidenceFilesAsync(Id, Cancelled);
}
