using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Rectification.DecideVerification;

public sealed partial class DecideVerificationPage(DecideVerification act, ItemSheets sheets, Answer answer)
    : ItemActPage<DecideVerification.Form>(sheets, answer)
{
    private static IReadOnlyList<Choice> Results { get; } =
    [new(DecideVerification.Accept, "通过", "整改属实，下一步销号"), new(DecideVerification.Return, "退回", "整改不到位，继续整改")];

    private Verification? Open { get; set; }

    protected override string Done => "复核结论已提交，责任单位会收到通知。";

    protected override DecideVerification.Form Begin(string? version) => new() { Version = version };

    protected override async Task LoadAsync() => Open = await act.OpenRequestAsync(Id, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(DecideVerification.Form input) => act.RunAsync(Id, input, Cancelled);
}
