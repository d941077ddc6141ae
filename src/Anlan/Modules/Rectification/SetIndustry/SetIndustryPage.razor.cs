using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.SetIndustry;

public sealed partial class SetIndustryPage(SetIndustry act, ItemSheets sheets, Answer answer)
    : ItemActPage<SetIndustry.Form>(sheets, answer)
{
    private string? Present { get; set; }

    protected override string Done => "行业已保存。";

    protected override SetIndustry.Form Begin(string? version) => new() { Version = version };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(SetIndustry.Form input) => act.RunAsync(Id, input, Cancelled);

    protected override async Task LoadAsync() => Present = await act.PresentAsync(Id, Cancelled);
}
