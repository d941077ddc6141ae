using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Supervision.Rounds.AttachPaper;

public sealed partial class AttachPaperPage(AttachPaper act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
    : RoundActPage<AttachPaper.Form>(db, caller, answer)
{
    private static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<PaperKind>().Select(v => new Choice(v.ToString(), v.Term()))];

    protected override string Done => "文书已入库。";

    protected override string To => SupervisionPaths.Round(Id) + "#documents";

    protected override AttachPaper.Form Begin(Round round) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AttachPaper.Form input) => act.RunAsync(Id, input, Cancelled);
}
