using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Shell;

namespace Anlan.Modules.Supervision.Rounds.RecordItem;

public sealed partial class RecordItemPage(RecordItem act, AppDb db, CurrentCaller caller, Clocks clocks, TimeProvider clock, Answer answer)
    : RoundActPage<RecordItem.Form>(db, caller, answer)
{
    private string Lead { get; set; } = "";

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    protected override string Done => "问题已登记，责任单位会收到通知。";

    protected override string To => Input!.Next is null ? SupervisionPaths.Round(Id) : SupervisionPaths.Round(Id, "items/new");

    protected override async Task LoadAsync(Round round)
    {
        var organisations = await OrganisationCatalogue.ReadAsync(Db, Cancelled);
        Offered = organisations.Offered(organisations.PathsOf(round.Units.Select(u => (Guid?)u.OrganisationId)), round.IssuedOn);
        var due = LetterLimit.DueOf(round, (await clocks.TodayAsync(Cancelled)).Calendar);
        Lead = "登记后责任单位立即收到通知，时钟从印发日期开始走。" + (due is null ? "这次督察没有规定整改时限。" : due.Sentence);
    }

    protected override RecordItem.Form Begin(Round round) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(RecordItem.Form input) => act.RunAsync(Id, input, Cancelled);
}
