using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.RequestVerification;

public sealed partial class RequestVerificationPage(RequestVerification act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<RequestVerification.Form>(sheets, answer)
{
    private int Files { get; set; }

    protected override string Done => "已报完成，等待督察一方复核。";

    protected override RequestVerification.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString(), Version = version };

    protected override async Task LoadAsync() => Files = await act.EvidenceFilesAsync(Id, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(RequestVerification.Form input) => act.RunAsync(Id, input, Cancelled);
}
