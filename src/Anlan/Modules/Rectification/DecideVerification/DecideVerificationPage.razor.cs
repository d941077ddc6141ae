using Anlan.Ui;

namespace Anlan.Modules.Rectification.DecideVerification;

public sealed partial class DecideVerificationPage(DecideVerification act) : ItemActPage<DecideVerification.Form>
{
    private static IReadOnlyList<Choice> Results { get; } =
    [new(DecideVerification.Accept, "通过", "整改属实，下一步销号"), new(DecideVerification.Return, "退回", "整改不到位，继续整改")];

    private Verification? Open { get; set; }

    protected override async Task LoadAsync() => Open = await act.OpenRequestAsync(Id, Cancelled);
}
