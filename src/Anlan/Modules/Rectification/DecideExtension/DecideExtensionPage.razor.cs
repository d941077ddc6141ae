using Anlan.Ui;

namespace Anlan.Modules.Rectification.DecideExtension;

public sealed partial class DecideExtensionPage(DecideExtension act) : ItemActPage<DecideExtension.Form>
{
    private static IReadOnlyList<Choice> Results { get; } = [new(DecideExtension.Grant, "批准"), new(DecideExtension.Refuse, "不批准")];

    private ExtensionRequest? Open { get; set; }

    protected override async Task LoadAsync() => Open = await act.OpenRequestAsync(Id, Cancelled);
}
