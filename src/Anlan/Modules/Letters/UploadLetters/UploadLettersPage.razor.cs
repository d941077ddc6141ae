using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.UploadLetters;

public sealed partial class UploadLettersPage(
    UploadLetters act,
    AppDb db,
    CurrentCaller caller,
    StoreSettings settings,
    Flash flash,
    NavigationManager navigation,
    Answer answer
)
{
    private sealed record Row(Guid Id, string Title, string FileName, DraftState State, int Problems, string? By, DateTime At);

    [SupplyParameterFromForm]
    public UploadLetters.Form? Input { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    private IReadOnlyList<UploadLetters.Result> Results { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private Page<Row> Drafts { get; set; } = new([], 1, Common.Page.DefaultSize, 0);

    protected override void OnInitialized() => Input ??= new UploadLetters.Form();

    protected override async Task OnParametersSetAsync() => await ListAsync();

    private async Task SubmitAsync()
    {
        var (results, refusal) = await act.RunAsync(Input!, answer.Cancelled);
        Results = results;
        List<Refusal> refusals = [.. results.Select(r => r.Refusal).OfType<Refusal>()];
        if (refusal is not null)
            refusals.Add(refusal);
        if (refusals.Count > 0)
        {
            Refusals = answer.Give(refusals, LettersPaths.List);
            await ListAsync();
            return;
        }
        if (results is not [{ DraftId: { } only } one])
        {
            answer.Give(Outcome.Stored(), LettersPaths.List, $"{results.Count}份文件都已读好，请逐份核对。");
            return;
        }
        flash.Set(one.Found ? "这份文件以前导入过，已打开原来的导入稿，你的核对接着上次继续。" : "已读好，请核对问题、责任单位和数字。");
        navigation.NavigateTo(LettersPaths.Draft(only));
    }

    private async Task ListAsync()
    {
        var people = db.AllAccounts();
        var rows =
            from draft in db.DraftsFor(caller.Value)
            join letter in db.LettersFor(caller.Value) on draft.LetterId equals letter.Id
            orderby draft.CreatedAt descending, draft.Id descending
            select new Row(
                draft.Id,
                draft.Title,
                letter.FileName,
                draft.State,
                draft.Problems.Count(p => !p.Removed),
                people.Where(a => a.Id == draft.CreatedById).Select(a => a.DisplayName).FirstOrDefault(),
                draft.CreatedAt
            );
        Drafts = await Common.Page.ReadAsync(rows, Common.Page.Parse(PageNumber), answer.Cancelled);
    }
}
