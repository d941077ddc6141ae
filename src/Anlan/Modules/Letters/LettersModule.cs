using Anlan.Modules.Access;
using Anlan.Modules.Supervision;
using Anlan.Shell;

namespace Anlan.Modules.Letters;

/// <summary>反馈意见导入: a letter is read, checked by people, and becomes a round with its items.</summary>
public sealed class LettersModule : Module
{
    public override string Term => "反馈意见导入";

    public override IReadOnlyList<Permission> Permissions => LettersPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(30, LettersPaths.List, "导入反馈意见", LettersPermissions.Import, "upload")];

    public override Type? Today => typeof(DraftsToday);

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<UploadLetters.UploadLetters>();
        services.AddScoped<UploadLetters.DecideDraft>();
        services.AddScoped<Undo.DraftSteps>();
        services.AddScoped<Undo.UndoStep>();
        services.AddScoped<ListActs.MergeProblems>();
        services.AddScoped<ListActs.SetAside>();
        services.AddScoped<ListActs.MarkMajor>();
        services.AddScoped<EditProblem.EditProblem>();
        services.AddScoped<SplitProblem.SplitProblem>();
        services.AddScoped<AddProblem.AddProblem>();
        services.AddScoped<EditHeader.EditHeader>();
        services.AddScoped<ResolveUnit.ResolveUnit>();
        services.AddScoped<AnswerCheck.AnswerCheck>();
        services.AddScoped<Confirm.ConfirmDraft>();
        services.AddSingleton(new RoundEntry(LettersPaths.List, "导入反馈意见", LettersPermissions.Import, "upload"));
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        UploadLetters.SampleLetter.Map(routes);
        UploadLetters.DecideDraft.Map(routes);
        ListActs.ListEndpoints.Map(routes);
        AnswerCheck.AnswerCheckEndpoint.Map(routes);
        Undo.UndoStep.Map(routes);
    }

    public override void MapApi(IEndpointRouteBuilder api) => Api.LetterApi.Map(api);
}
