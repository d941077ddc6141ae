using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.RequestExtension;

public sealed partial class RequestExtensionPage(RequestExtension act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<RequestExtension.Form>(sheets, answer)
{
    protected override string Done => "延期申请已提交，等待批准。批准之前原期限不变。";

    protected override RequestExtension.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString(), Version = version };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(RequestExtension.Form input) => act.RunAsync(Id, input, Cancelled);
}
