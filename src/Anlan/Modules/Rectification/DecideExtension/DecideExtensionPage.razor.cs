using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Rectification.DecideExtension;

public sealed partial class DecideExtensionPage(DecideExtension act, ItemSheets sheets, Answer answer)
    : ItemActPage<DecideExtension.Form>(sheets, answer)
{
    private static IReadOnlyList<Choice> Results { get; } = [new(DecideExtension.Grant, "批准"), new(DecideExtension.Refuse, "不批准")];

    private ExtensionRequest? Open { get; set; }

    protected override string Done => "结论已提交，责任单位会收到通知。";

    protected override DecideExtension.Form Begin(string? version) => new() { Version = version };

    protected override async Task LoadAsync() => Open = await act.OpenRequestAsync(Id, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(DecideExtension.Form input) => act.RunAsync(Id, input, Cancelled);
}
